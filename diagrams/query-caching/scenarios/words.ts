import { spanOf } from '../model/hops';

/** A time of a record's data as captions say it: `1 ms`, `1.2 s`, `50 s`. */
export function span(us: unknown): string {
  return spanOf(Number(us));
}

/** `order 1041`, `the sales of store 2`: what a question is about. */
export function subject(key: unknown): string {
  const [kind, number] = String(key).split('-');
  return kind === 'store' ? `the sales of store ${number}` : `order ${number}`;
}

/** The same at the beginning of a sentence. */
export function subjectFirst(key: unknown): string {
  const words = subject(key);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
