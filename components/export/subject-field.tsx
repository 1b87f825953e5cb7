'use client';

import { useCurrentSession } from '../player/current-session';
import { buttonClass } from '../ui/button';
import { canBe, type Subject } from './choice';
import type { FormatInfo } from './formats';

interface SubjectFieldProps {
  readonly format: FormatInfo;
  readonly subject: Subject;
  readonly viewCount: number;
  readonly onChange: (subject: Subject) => void;
}

const titles: Record<Subject['type'], string> = {
  view: 'This view',
  diagram: 'All views of this diagram',
  workshop: 'All diagrams of the workshop',
  still: 'The run at this instant',
  sequence: 'The run as a sequence diagram',
};

/** Of what to make the file; a run that is open can be told too. */
export function SubjectField({ format, subject, viewCount, onChange }: SubjectFieldProps) {
  const session = useCurrentSession();
  const types = (Object.keys(titles) as Subject['type'][]).filter((type) => {
    if (type === 'diagram' && viewCount < 2) return false;
    if ((type === 'still' || type === 'sequence') && !session?.run.timeline?.complete) return false;
    return canBe(format, type);
  });
  const choose = (type: Subject['type']) => {
    const run = session?.run.timeline?.header.input;
    if (type === 'still' && session && run) {
      session.clock.pause();
      onChange({ type, run, at: session.time });
    } else if (type === 'sequence' && run) onChange({ type, run });
    else if (type === 'view' || type === 'diagram' || type === 'workshop') onChange({ type });
  };
  return (
    <label className="flex min-w-40 flex-1 flex-col gap-1 text-sm font-semibold">
      What
      <select
        value={subject.type}
        onChange={(event) => choose(event.target.value as Subject['type'])}
        className={`${buttonClass} w-full`}
      >
        {types.map((type) => (
          <option key={type} value={type}>
            {titles[type]}
          </option>
        ))}
      </select>
    </label>
  );
}
