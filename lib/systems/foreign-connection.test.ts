import { expect, it } from 'vitest';
import { ForeignConnection } from './foreign-connection';

it('answers in its own time', () => {
  expect(new ForeignConnection(200, 1_000).ask()).toEqual({ type: 'answer', after: 200 });
});

it('is given up after its timeout, not later', () => {
  const connection = new ForeignConnection(200, 1_000);
  connection.slowBy(10);
  expect(connection.ask()).toEqual({ type: 'timeout', after: 1_000 });
  connection.slowBy(4);
  expect(connection.ask()).toEqual({ type: 'answer', after: 800 });
});

it('is refused at once while the other side is gone', () => {
  const connection = new ForeignConnection(200, 1_000);
  connection.lose();
  expect(connection.ask().type).toBe('refused');
  connection.restore();
  expect(connection.ask().type).toBe('answer');
});
