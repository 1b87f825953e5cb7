import { expect, it } from 'vitest';
import { freeCorner } from './free-corner';

const room = { left: 0, top: 0, width: 1000, height: 600 };
const card = { width: 350, height: 300 };

it('stands at the top right, until something is there', () => {
  expect(freeCorner(card, room, [])).toBe('top-right');
  expect(freeCorner(card, room, [{ left: 800, top: 50, width: 100, height: 100 }])).toBe('top-left');
});

it('takes the corner that covers least of a way, level lines too', () => {
  const along = { left: 100, top: 100, width: 800, height: 0 };
  expect(freeCorner(card, room, [along])).toBe('bottom-right');
  const node = { left: 700, top: 350, width: 200, height: 200 };
  expect(freeCorner(card, room, [along, node])).toBe('bottom-left');
});
