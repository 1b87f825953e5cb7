import { expect, it } from 'vitest';
import { commandOf, noticeOf } from './protocol';

it('hears the commands that there are', () => {
  expect(commandOf({ explorer: 1, do: 'next' })).toEqual({ explorer: 1, do: 'next' });
  expect(commandOf({ explorer: 1, do: 'seek', to: { t: 1.5 } })).toMatchObject({ to: { t: 1.5 } });
  expect(commandOf({ explorer: 1, do: 'seek', to: { beat: 2 } })).toMatchObject({ to: { beat: 2 } });
});

it.each([
  [null],
  ['play'],
  [{ do: 'play' }],
  [{ explorer: 2, do: 'play' }],
  [{ explorer: 1, do: 'explode' }],
  [{ explorer: 1, do: 'seek' }],
  [{ explorer: 1, do: 'seek', to: { t: Number.NaN } }],
  [{ explorer: 1, do: 'seek', to: { beat: -1 } }],
])('takes other messages of a page for none: %j', (data) => {
  expect(commandOf(data)).toBeNull();
  expect(noticeOf(data)).toBeNull();
});
