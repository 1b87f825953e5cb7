import { type Line, readAttributes, type Words } from './words';

/** The rows between two rules of a box. */
interface Compartment {
  readonly first: number;
  readonly last: number;
  readonly lines: readonly Line[];
}

/** Columns by which the rows under a compartment's title are set in. */
const indentation = 2;

/**
 * The parts of a box whose every compartment has a title and rows set in under it (as an event and its fields); null
 * when the box is one thing with rules across.
 */
export function readCompartments(
  compartments: readonly Compartment[],
): (Compartment & { words: Words })[] | null {
  if (compartments.length < 2) return null;
  const parts: (Compartment & { words: Words })[] = [];
  for (const compartment of compartments) {
    const [title, ...rest] = compartment.lines;
    if (!title || rest.length === 0) return null;
    if (!rest.every((line) => line.from >= title.from + indentation)) return null;
    parts.push({
      ...compartment,
      words: { title: title.text, titleLines: [title], attributes: readAttributes(rest) },
    });
  }
  return parts;
}
