/** A unit as people read it: how many of the metric's own make one, and its name. */
interface Scale {
  readonly of: number;
  readonly name: string;
}

const scales: Readonly<Record<string, readonly Scale[]>> = {
  bytes: [
    { of: 1e9, name: 'GB' },
    { of: 1e6, name: 'MB' },
    { of: 1e3, name: 'kB' },
  ],
  ms: [{ of: 1e3, name: 's' }],
};

/**
 * A metric's value with its unit: `8.2 MB`, `0.46 s`, `1 row`. `beside`: the largest value that it is read with, whose unit
 * it takes; left out, itself.
 */
export function metricText(value: number | null, unit: string, beside: number = value ?? 0): string {
  if (value === null) return '–';
  const scale = scales[unit]?.find(({ of }) => Math.abs(beside) >= of);
  if (scale) return `${digits(value / scale.of)} ${scale.name}`;
  const name = value === 1 && /[a-z]{3}s$/.test(unit) ? unit.slice(0, -1) : unit;
  return name === '' ? digits(value) : `${digits(value)} ${name}`;
}

/** As many places as tell something. */
function digits(value: number): string {
  const size = Math.abs(value);
  const places = Number.isInteger(value) || size >= 100 ? 0 : size >= 1 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: places });
}
