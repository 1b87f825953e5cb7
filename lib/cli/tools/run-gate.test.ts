import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { RunGate } from './run-gate';

/** As much of an answer as the gate touches. */
class Answer extends EventEmitter {
  status = 0;
  headers: Record<string, string> = {};
  body = '';
  writeHead(status: number, headers: Record<string, string>) {
    Object.assign(this, { status, headers });
  }
  end(body: string) {
    this.body = body;
  }
}

const response = (answer: Answer) => answer as unknown as ServerResponse;
const run = '/api/diagrams/saga/runs?scenario=x';

it('turns runs away when too many are under way, until one has ended', () => {
  const gate = new RunGate(2);
  const [first, second, third] = [new Answer(), new Answer(), new Answer()];
  expect(gate.admits(run, response(first))).toBe(true);
  expect(gate.admits(run, response(second))).toBe(true);
  expect(gate.admits(run, response(third))).toBe(false);
  expect(third.status).toBe(503);
  expect(third.headers['Retry-After']).toBe('2');
  expect(JSON.parse(third.body)).toMatchObject({ status: 503, type: '/problems/busy' });
  first.emit('close');
  expect(gate.admits(run, response(new Answer()))).toBe(true);
});

it('lets everything else pass', () => {
  const gate = new RunGate(0);
  for (const url of ['/', '/saga', '/api/diagrams/saga', '/api/diagrams/saga/scenarios', '/runs']) {
    expect(gate.admits(url, response(new Answer()))).toBe(true);
  }
});
