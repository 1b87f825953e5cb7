import type { KeyboardEvent, PointerEvent, SyntheticEvent } from 'react';

const pointed = new WeakSet<EventTarget>();

/**
 * For a list of choices: one that was chosen from by pointer gives the focus away, so that the next key is the page's and
 * chooses nothing else. `gaveWay` is called in its `onChange`.
 */
export const byPointer = {
  onPointerDown: (event: PointerEvent) => void pointed.add(event.currentTarget),
  onKeyDown: (event: KeyboardEvent) => void pointed.delete(event.currentTarget),
};

export function gaveWay({ currentTarget }: SyntheticEvent<HTMLElement>): void {
  if (pointed.delete(currentTarget)) currentTarget.blur();
}
