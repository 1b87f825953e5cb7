import type { BeatEvent } from '@/lib/trace';

/** A caption is read at three words a second once the eye has come to it, and by nobody in less than `least`. */
const reading = { before: 1000, perWord: 1000 / 3, least: 2500 } as const;
/** What a question adds, for the room to think. */
const thinking = 3000;

/** Screen ms for which a caption stands. */
export function readingTime(text: string): number {
  return Math.max(reading.least, reading.before + words(text) * reading.perWord);
}

/** Screen ms for which a caption stops the picture: a question that is not waited for, until it is read and thought over. */
export function holdOf({ text, question }: BeatEvent): number {
  return question ? readingTime(text) + thinking : 0;
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
