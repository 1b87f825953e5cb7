import type { NodeKind } from '@/lib/model';
import { movedPath } from './path';

/** Side of the square that icons are drawn in, in px at zoom 1. */
const side = 20;

/** Lines to be stroked, in a square of 20 px. */
const icons: Readonly<Record<NodeKind, string>> = {
  component: 'M 4 4 H 16 V 16 H 4 Z',
  group: 'M 3 3 H 9 V 9 H 3 Z M 11 3 H 17 V 9 H 11 Z M 7 11 H 13 V 17 H 7 Z',
  text: 'M 4 4 H 16 M 10 4 V 16',
  actor: 'M 6.5 6.5 A 3.5 3.5 0 0 1 13.5 6.5 A 3.5 3.5 0 0 1 6.5 6.5 M 3.5 17 A 6.5 5.5 0 0 1 16.5 17',
  application: 'M 3 4 H 17 V 16 H 3 Z M 3 8 H 17 M 5.5 6 H 6.5 M 8.5 6 H 9.5',
  service: 'M 3 3.5 H 17 V 9 H 3 Z M 3 11 H 17 V 16.5 H 3 Z M 6 6.2 H 7 M 6 13.8 H 7',
  orchestrator: 'M 3 3 H 8.5 V 8.5 H 3 Z M 11.5 11.5 H 17 V 17 H 11.5 Z M 5.8 8.5 V 14.2 H 11.5',
  detector: 'M 2 11 H 6 L 8.5 4 L 12 16.5 L 14 11 H 18',
  database:
    'M 4 5 A 6 2.4 0 0 1 16 5 A 6 2.4 0 0 1 4 5 M 4 5 V 15 A 6 2.4 0 0 0 16 15 V 5 M 4 10 A 6 2.4 0 0 0 16 10',
  table: 'M 3 4 H 17 V 16 H 3 Z M 3 8 H 17 M 9 8 V 16 M 3 12 H 17',
  log: 'M 5 3 H 15 V 17 H 5 Z M 7.5 7 H 12.5 M 7.5 10 H 12.5 M 7.5 13 H 10.5',
  connector: 'M 7 3 V 7 M 13 3 V 7 M 5 7 H 15 V 10 A 5 5 0 0 1 5 10 Z M 10 15 V 18',
  topic: 'M 3 4 H 17 V 8 H 3 Z M 3 12 H 17 V 16 H 3 Z M 8 4 V 8 M 12.5 4 V 8 M 8 12 V 16 M 12.5 12 V 16',
  pipeline: 'M 2 10 H 5 M 5 6 H 10 V 14 H 5 Z M 10 10 H 13 M 13 6 H 18 V 14 H 13 Z',
  lake: 'M 10 2.5 L 18 6.5 L 10 10.5 L 2 6.5 Z M 2 10 L 10 14 L 18 10 M 2 13.5 L 10 17.5 L 18 13.5',
  warehouse: 'M 2.5 17 V 7.5 L 10 3 L 17.5 7.5 V 17 M 6 17 V 10 H 14 V 17 M 6 13.5 H 14',
  catalog: 'M 4 3 V 17 M 8 3 V 17 M 11 4 L 16 16.5 M 2.5 17 H 17.5',
  cache: 'M 11 2 L 4 11.5 H 9.5 L 8.5 18 L 16 8.5 H 10.5 Z',
  view: 'M 3 4 H 17 V 16 H 3 Z M 3 8 H 17 M 6 11 H 14 M 6 13.5 H 11',
  event: 'M 3 10 A 7 7 0 0 1 17 10 A 7 7 0 0 1 3 10 M 8.5 10 A 1.5 1.5 0 0 1 11.5 10 A 1.5 1.5 0 0 1 8.5 10',
  projection: 'M 2 10 Q 10 1 18 10 Q 10 19 2 10 Z M 7.5 10 A 2.5 2.5 0 0 1 12.5 10 A 2.5 2.5 0 0 1 7.5 10',
  command: 'M 3 3.5 H 17 V 16.5 H 3 Z M 6 7.5 L 8.5 10 L 6 12.5 M 10.5 13 H 14',
  query: 'M 3.5 9 A 5.5 5.5 0 0 1 14.5 9 A 5.5 5.5 0 0 1 3.5 9 M 13 13 L 17.5 17.5',
  policy: 'M 10 2.5 L 16.5 5 V 10 Q 16.5 15 10 17.5 Q 3.5 15 3.5 10 V 5 Z M 7 10 L 9.3 12.3 L 13 7.8',
  region:
    'M 2.5 10 A 7.5 7.5 0 0 1 17.5 10 A 7.5 7.5 0 0 1 2.5 10 M 2.5 10 H 17.5 M 10 2.5 Q 5.5 10 10 17.5 M 10 2.5 Q 14.5 10 10 17.5',
  record: 'M 4.5 2.5 H 15.5 V 17.5 L 13 16 L 10 17.5 L 7 16 L 4.5 17.5 Z M 7.5 6.5 H 12.5 M 7.5 10 H 12.5',
  result: 'M 2.5 10 A 7.5 7.5 0 0 1 17.5 10 A 7.5 7.5 0 0 1 2.5 10 M 6.5 10.2 L 9 12.7 L 13.5 7.5',
};

/** The icon of a kind as lines to be stroked, in a square of `size` px whose top left is at `x`, `y`. */
export function iconPath(kind: NodeKind, x: number, y: number, size = side): string {
  return movedPath(icons[kind], x, y, size / side);
}
