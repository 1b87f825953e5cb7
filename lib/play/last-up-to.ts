/** Index of the last of rising `values` that is at most `bound`; -1 when none is. */
export function lastUpTo(values: readonly number[], bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
