'use client';

import { useMemo, useState } from 'react';
import type { View } from '@/lib/model';
import { messageKinds, type TraceEvent, type TraceHeader } from '@/lib/trace';
import { targetName } from './faults';
import { useRunInputs } from './run-inputs';
import { useSession, useSessionValue } from './session';
import { timeText } from './time-text';

interface Entry {
  readonly seq: number;
  readonly t: number;
  /** `sent`, `record`, `fault` … */
  readonly what: string;
  readonly text: string;
}

/** Everything that happens in the run, in words: filter it, and jump to any of it. */
export function EventLog() {
  const session = useSession();
  const { view } = useRunInputs();
  const [sought, setSought] = useState('');
  const version = useSessionValue((each) => each.run.version);
  const seq = useSessionValue((each) => each.seq);
  const { timeline } = session.run;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the timeline has grown.
  const entries = useMemo(
    () => (timeline ? timeline.events.flatMap((event) => entryOf(event, timeline.header, view)) : []),
    [timeline, version, view],
  );
  const words = sought.toLowerCase().split(/\s+/);
  const found = entries.filter(({ text, what }) => {
    const all = `${what} ${text}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return (
    <div className="flex flex-col gap-2">
      <input
        type="search"
        aria-label="Filter events"
        placeholder="Filter: order, commit, lost …"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        className="h-9 rounded-lg border border-rule bg-card px-2 text-sm pointer-coarse:h-11"
      />
      <p role="status" className="text-sm text-muted">
        {found.length} of {entries.length} events
      </p>
      <ol className="flex flex-col">
        {found.map((entry) => (
          <li key={entry.seq} className="[contain-intrinsic-height:3rem] [content-visibility:auto]">
            <button
              type="button"
              aria-current={entry.seq === seq || undefined}
              onClick={() => {
                session.clock.pause();
                session.seekTo(entry.seq);
              }}
              className={`w-full rounded px-1.5 py-1 text-left text-sm hover:bg-frame pointer-coarse:min-h-11 ${
                entry.seq > seq ? 'text-muted' : ''
              } aria-[current]:bg-frame`}
            >
              <span className="font-mono text-muted">{timeText(Math.floor(entry.t / 1000))}</span>{' '}
              <span className="font-semibold">{entry.what}</span> {entry.text}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function entryOf(event: TraceEvent, header: TraceHeader, view: View): Entry[] {
  const { seq, t } = event;
  const entry = (what: string, text: string): Entry[] => [{ seq, t, what, text }];
  switch (event.type) {
    case 'send': {
      const { message } = event;
      const way = targetName(view, event.edge);
      const reply = event.backwards ? ' (back)' : '';
      return entry('sent', `${messageKinds[message.kind].name} ${message.label}: ${way}${reply}`);
    }
    case 'lose':
      return entry('lost', `message ${event.message}: ${event.reason}`);
    case 'record':
      return entry(event.name, event.text);
    case 'fault': {
      const fault = header.input.faults[event.fault];
      const what = event.phase === 'begin' ? 'fault' : 'healed';
      return fault ? entry(what, `${fault.kind}: ${targetName(view, fault.target)}`) : [];
    }
    case 'beat':
      return entry('beat', event.text);
    case 'verdict':
      return entry(event.verdict, event.text);
    case 'arrive':
    case 'change':
    case 'metric':
    case 'end':
      return [];
  }
}
