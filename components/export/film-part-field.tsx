import type { PacedRun } from '@/lib/play';
import { buttonClass } from '../ui/button';
import type { FilmPart } from './film-choice';

interface FilmPartFieldProps {
  readonly run: PacedRun;
  readonly part: FilmPart;
  readonly onChange: (part: FilmPart) => void;
}

/** From which caption to which; all of the run at first. */
export function FilmPartField({ run, part, onChange }: FilmPartFieldProps) {
  const { beats } = run.timeline;
  if (beats.length === 0) return null;
  const [first, last] = part === 'whole' ? [0, beats.length] : [part.first, part.last];
  const choose = (from: number, to: number) =>
    onChange(from === 0 && to === beats.length ? 'whole' : { first: from, last: Math.max(from, to) });
  return (
    <div className="flex flex-wrap gap-3">
      <label className="flex min-w-40 flex-1 flex-col gap-1 text-sm font-semibold">
        From
        <select
          value={first}
          onChange={(event) => choose(Number(event.target.value), last)}
          className={`${buttonClass} w-full`}
        >
          <option value={0}>The beginning</option>
          {beats.map(({ seq, text }, i) => (
            <option key={seq} value={i + 1}>
              {i + 1}. {text}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-40 flex-1 flex-col gap-1 text-sm font-semibold">
        Through
        <select
          value={last}
          onChange={(event) => choose(first, Number(event.target.value))}
          className={`${buttonClass} w-full`}
        >
          {beats.map(({ seq, text }, i) =>
            i + 1 < first ? null : (
              <option key={seq} value={i + 1}>
                {i + 1}. {text}
              </option>
            ),
          )}
        </select>
      </label>
    </div>
  );
}
