import { buttonClass } from '../ui/button';

/** One of a few values, all of them in sight. */
export function Choices<T extends string | number | null>(props: {
  readonly legend: string;
  readonly values: readonly T[];
  readonly chosen: T;
  readonly text: (value: T) => string;
  readonly onChoose: (value: T) => void;
}) {
  const { legend, values, chosen, text, onChoose } = props;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      {values.map((value) => (
        <label
          key={String(value)}
          className={`${buttonClass} cursor-pointer has-checked:border-line has-checked:bg-frame`}
        >
          <input
            type="radio"
            name={`export-${legend}`}
            checked={value === chosen}
            onChange={() => onChoose(value)}
            className="accent-ink"
          />
          {text(value)}
        </label>
      ))}
    </fieldset>
  );
}
