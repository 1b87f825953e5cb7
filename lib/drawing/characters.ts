import { down, horizontal, left, right, up, vertical } from './direction';

/** First and last code point of the block Box Drawing. */
const blockStart = 0x2500;
const blockEnd = 0x257f;

/** Ranges of the block and the arms of their characters, light, heavy, double, dashed and rounded alike. */
const blockRanges: readonly (readonly [last: number, arms: number])[] = [
  [0x2501, horizontal],
  [0x2503, vertical],
  [0x2505, horizontal],
  [0x2507, vertical],
  [0x2509, horizontal],
  [0x250b, vertical],
  [0x250f, right | down],
  [0x2513, left | down],
  [0x2517, up | right],
  [0x251b, up | left],
  [0x2523, vertical | right],
  [0x252b, vertical | left],
  [0x2533, horizontal | down],
  [0x253b, horizontal | up],
  [0x254b, horizontal | vertical],
  [0x254d, horizontal],
  [0x254f, vertical],
  [0x2550, horizontal],
  [0x2551, vertical],
  [0x2554, right | down],
  [0x2557, left | down],
  [0x255a, up | right],
  [0x255d, up | left],
  [0x2560, vertical | right],
  [0x2563, vertical | left],
  [0x2566, horizontal | down],
  [0x2569, horizontal | up],
  [0x256c, horizontal | vertical],
  [0x256d, right | down],
  [0x256e, left | down],
  [0x256f, up | left],
  [0x2570, up | right],
  [0x2573, 0],
  [0x2574, left],
  [0x2575, up],
  [0x2576, right],
  [0x2577, down],
  [0x2578, left],
  [0x2579, up],
  [0x257a, right],
  [0x257b, down],
  [0x257c, horizontal],
  [0x257d, vertical],
  [0x257e, horizontal],
  [0x257f, vertical],
];

const blockArms: Uint8Array = (() => {
  const arms = new Uint8Array(blockEnd - blockStart + 1);
  let first = blockStart;
  for (const [last, value] of blockRanges) {
    arms.fill(value, first - blockStart, last - blockStart + 1);
    first = last + 1;
  }
  return arms;
})();

const minusSign = 0x2212;

/** The arms of a character that is a stroke wherever it stands; 0 for every other. */
export function strokeArms(code: number): number {
  if (code >= blockStart && code <= blockEnd) return blockArms[code - blockStart]!;
  return code === minusSign ? horizontal : 0;
}

const dashedCodes = new Set([
  ...[0x2504, 0x2505, 0x2506, 0x2507, 0x2508, 0x2509, 0x250a, 0x250b],
  ...[0x254c, 0x254d, 0x254e, 0x254f],
]);

export function isDashed(code: number): boolean {
  return dashedCodes.has(code);
}

const headCodes: ReadonlyMap<number, number> = new Map(
  (
    [
      ['▲△▴▵↑⇑⬆∧⏶', up],
      ['►▶▷▸▹→⇒⟶➔➜➡⏵', right],
      ['▼▽▾▿↓⇓⬇∨⏷', down],
      ['◄◀◁◂◃←⇐⟵⬅⏴', left],
      ['↔⇔⟷', horizontal],
      ['↕⇕', vertical],
    ] as const
  ).flatMap(([characters, pointing]) =>
    [...characters].map((character) => [character.codePointAt(0)!, pointing] as const),
  ),
);

/** Where a character that is an arrowhead wherever it stands points; 0 for every other. */
export function headPointing(code: number): number {
  return code < 0x2190 ? 0 : (headCodes.get(code) ?? 0);
}

/** True for letters and digits of any script, in contrast to punctuation and signs. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  }
  return code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
}
