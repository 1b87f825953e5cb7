'use client';

import { type ReactNode, useMemo } from 'react';
import { faultMarks, messageMarks } from '@/lib/picture';
import { namedColours } from '@/lib/theme';
import { type MessageKind, messageKinds, type SendEvent, type Timeline } from '@/lib/trace';
import { Marks } from '../canvas/marks';
import { useSession, useSessionValue } from './session';

/** What each kind of message is about. */
const meanings: Readonly<Record<MessageKind, string>> = {
  insert: 'A row is new.',
  update: 'A row has changed.',
  delete: 'A row is gone.',
  snapshot: 'Rows read as they stand, not as they change.',
  tombstone: 'A key is gone, and compaction may forget it.',
  commit: 'What belongs together becomes valid together.',
  batch: 'Rows or events that travel as one.',
  wal: 'The write-ahead log, in its order.',
  event: 'Something has happened, and stays so.',
  command: 'Asks for something to be done.',
  compensation: 'Undoes a step that was done.',
  query: 'Asks, and changes nothing.',
  rows: 'What a query found.',
  reply: 'It was done.',
  refusal: 'It was not done; the record says why.',
  heartbeat: 'The sender is alive.',
  control: 'Steers a part of the system; no data.',
};

/** The signs that this run draws on the graph, and what they say. A kind of message leads to its next one. */
export default function Legend() {
  const session = useSession();
  const version = useSessionValue((each) => each.run.version);
  const { timeline } = session.run;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the timeline has grown.
  const { kinds, lost } = useMemo(() => signsOf(timeline), [timeline, version]);
  const show = (kind: MessageKind) => {
    const next = nextOf(kind, session.seq, timeline);
    if (!next) return;
    session.clock.pause();
    session.seekTo(next.seq);
    session.hold(next);
  };
  return (
    <ul aria-label="Signs on the graph" className="flex flex-col">
      {[...kinds].map(([kind, send]) => (
        <li key={kind} className="border-b border-rule last:border-0">
          <button
            type="button"
            title="Show the next one"
            onClick={() => show(kind)}
            className="flex w-full items-center gap-3 rounded py-2 text-left hover:bg-frame"
          >
            <Sign send={send} lost={false} />
            <Words name={messageKinds[kind].name}>{meanings[kind]}</Words>
          </button>
        </li>
      ))}
      {lost && (
        <Row name="Lost" sign={<Sign send={lost} lost />}>
          It never arrives.
        </Row>
      )}
      <Row name="Fault" sign={<FaultSign />}>
        It acts on this node, or on the edge in this colour, as long as the bar over the timeline lasts.
      </Row>
      <Row
        name="New"
        sign={
          <span className="rounded bg-fresh-wash px-1 font-mono text-sm font-semibold text-fresh">1,300</span>
        }
      >
        It has just changed.
      </Row>
    </ul>
  );
}

function Row(props: { readonly name: string; readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="flex items-center gap-3 border-b border-rule py-2 last:border-0">
      <span className="flex w-12 shrink-0 justify-center">{props.sign}</span>
      <Words name={props.name}>{props.children}</Words>
    </li>
  );
}

function Words({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className="text-sm">
      <span className="block font-semibold">{name}</span>
      <span className="text-muted">{children}</span>
    </span>
  );
}

/** A message as the graph has it, without its words. */
function Sign({ send, lost }: { readonly send: SendEvent; readonly lost: boolean }) {
  const message = { ...send.message, label: '' };
  return (
    <svg aria-hidden viewBox="0 0 48 40" className="h-10 w-12 shrink-0">
      <Marks marks={messageMarks(message, { x: 24, y: 20 }, namedColours, { lost })} />
    </svg>
  );
}

/** The sign as it stands at a node of no size. */
function FaultSign() {
  const rect = { x: 10, y: 10, width: 0, height: 0 };
  const title = { style: 'title', rect, lines: [] } as const;
  const node = { id: 'n', rect, icon: null, title, attributes: [], panels: [], lifeline: null };
  const marks = faultMarks(
    'n',
    { arrangement: 'drawn', density: 'live', width: 24, height: 24, nodes: [node], edges: [] },
    namedColours,
  );
  return (
    <svg aria-hidden viewBox="0 0 24 24" className="size-7">
      <Marks marks={marks} />
    </svg>
  );
}

/** One message of each kind that the run sends, and one that is lost. */
function signsOf(timeline: Timeline | null) {
  const found = new Map<MessageKind, SendEvent>();
  let lost: SendEvent | null = null;
  for (const event of timeline?.events ?? []) {
    if (event.type === 'send' && !found.has(event.message.kind)) found.set(event.message.kind, event);
    if (event.type === 'lose') lost ??= timeline?.sendOf(event.message) ?? null;
  }
  // In the order of the table of kinds: what changes data first.
  const kinds = (Object.keys(messageKinds) as MessageKind[]).flatMap((kind) => {
    const send = found.get(kind);
    return send ? [[kind, send] as const] : [];
  });
  return { kinds, lost };
}

/** The next message of a kind, from the first again after the last. */
function nextOf(kind: MessageKind, seq: number, timeline: Timeline | null): SendEvent | null {
  let first: SendEvent | null = null;
  for (const event of timeline?.events ?? []) {
    if (event.type !== 'send' || event.message.kind !== kind) continue;
    if (event.seq > seq) return event;
    first ??= event;
  }
  return first;
}
