import { families } from '@/lib/paint';

/** Sizes in px of a frame 720 high. */
const type = { size: 25, line: 33, lines: 3, least: 17 } as const;

/** How a caption is set: its lines and its size, the largest at which it fits. */
interface Setting {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Sets a caption in the middle of a stretch `width` wide that begins at `top`. */
export function paintCaption(
  context: CanvasRenderingContext2D,
  text: string,
  place: { readonly top: number; readonly width: number; readonly middle: number },
  colour: string,
): void {
  const { lines, size } = settingOf(text, place.width, (size) => {
    context.font = fontOf(size);
    return (words) => context.measureText(words).width;
  });
  context.font = fontOf(size);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = colour;
  const line = (type.line / type.size) * size;
  lines.forEach((words, i) => {
    context.fillText(words, place.middle, place.top + size + i * line);
  });
}

/** Breaks a text at blanks into as few lines of about the same length as fit; smaller when it needs too many. */
export function settingOf(
  text: string,
  width: number,
  measureAt: (size: number) => (words: string) => number,
): Setting {
  for (let size: number = type.size; size > type.least; size--) {
    const lines = balanced(text, width, measureAt(size));
    const room = Math.floor((type.lines * type.line) / ((type.line / type.size) * size));
    if (lines.length <= room) return { lines, size };
  }
  return { lines: balanced(text, width, measureAt(type.least)), size: type.least };
}

/** The narrowest setting with no more lines than the full width needs. */
function balanced(text: string, width: number, measure: (words: string) => number): readonly string[] {
  const least = broken(text, width, measure).length;
  let [low, high] = [width / Math.max(1, least) - 1, width];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const lines = broken(text, middle, measure);
    if (lines.length <= least && lines.every((line) => measure(line) <= middle)) high = middle;
    else low = middle;
  }
  return broken(text, high, measure);
}

function broken(text: string, width: number, measure: (words: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const fontOf = (size: number) => `500 ${size}px ${families.sans}`;
