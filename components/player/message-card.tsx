'use client';

import { X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { View } from '@/lib/model';
import { type Json, messageKinds, type SendEvent } from '@/lib/trace';
import { IconButton } from '../ui/icon-button';
import { ScrollArea } from '../ui/scroll-area';
import { type Corner, freeCorner } from './free-corner';
import { useRunInputs } from './run-inputs';
import { type Session, useSession, useSessionValue } from './session';

const places: Record<Corner, string> = {
  'top-right': 'top-3 right-3',
  'top-left': 'top-3 left-3',
  'bottom-right': 'right-3 bottom-3',
  'bottom-left': 'bottom-3 left-3',
};

/** The message that is held: what it is, and its record, where it covers the least of where it goes from here. */
export function MessageCard() {
  const session = useSession();
  const pinned = useSessionValue((each) => each.held);
  const { view } = useRunInputs();
  const card = useRef<HTMLElement>(null);
  const [corner, setCorner] = useState<Corner>('top-right');
  useLayoutEffect(() => {
    const room = card.current?.parentElement;
    if (!card.current || !room || !pinned) return;
    const { width, height } = card.current.getBoundingClientRect();
    setCorner(
      freeCorner({ width, height }, room.getBoundingClientRect(), wayOf(pinned, session, view, room)),
    );
  }, [pinned, session, view]);
  if (!pinned) return null;
  const { message } = pinned;
  return (
    <aside
      ref={card}
      aria-label="Message"
      className={`absolute ${places[corner]} z-30 flex max-h-[calc(100%-1.5rem)] w-[22rem] max-w-[calc(100%-1.5rem)] flex-col rounded-xl border border-rule bg-raised shadow-lg`}
    >
      <header className="flex items-start gap-2 py-2 pr-2 pl-4">
        <div className="min-w-0 grow py-1">
          <h2 className="font-semibold">
            {messageKinds[message.kind].name} {message.label}
          </h2>
          <p className="text-sm text-muted">
            {message.correlation} · {message.bytes.toLocaleString('en')} bytes
            {message.count > 1 && ` · ${message.count} records`}
          </p>
        </div>
        <IconButton
          icon={X}
          label="Close message"
          onClick={() => session.hold(null)}
          className="border-transparent"
        />
      </header>
      <ScrollArea name="Record of the message" className="min-h-0 overflow-y-auto px-4 pb-4">
        <Difference payload={message.payload} />
        <pre className="font-mono text-sm leading-snug whitespace-pre-wrap [overflow-wrap:anywhere]">
          {JSON.stringify(message.payload, null, 2)}
        </pre>
      </ScrollArea>
    </aside>
  );
}

/** Where on screen the rest of the followed record's way is: the edges it will take, and the nodes at their ends. */
function wayOf(pinned: SendEvent, session: Session, view: View, room: HTMLElement): DOMRect[] {
  const { events } = session.run.timeline ?? { events: [] };
  const edges = new Set<string>();
  for (const event of events) {
    if (event.type !== 'send' || event.seq < pinned.seq) continue;
    if (event.message.correlation === pinned.message.correlation) edges.add(event.edge);
  }
  const ends = view.edges.filter(({ id }) => edges.has(id)).flatMap(({ from, to }) => [from, to]);
  const parts = [
    ...[...edges].map((id) => `.way[data-edge="${CSS.escape(id)}"]`),
    ...[...new Set(ends)].map((id) => `[data-node="${CSS.escape(id)}"]`),
  ];
  return parts.flatMap((part) => room.querySelector(part)?.getBoundingClientRect() ?? []);
}

type Fields = Readonly<Record<string, Json>>;

/** What a change changed, when its record says both before and after. */
function Difference({ payload }: { readonly payload: Json }) {
  const before = fieldsOf(payload, 'before');
  const after = fieldsOf(payload, 'after');
  if (!before && !after) return null;
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = (name: string) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]);
  return (
    <table className="mb-3 w-full border-collapse text-sm">
      <thead className="text-left text-muted">
        <tr>
          <th className="font-normal">field</th>
          <th className="font-normal">before</th>
          <th className="font-normal">after</th>
        </tr>
      </thead>
      <tbody className="font-mono">
        {names.map((name) => (
          <tr key={name} data-changed={changed(name) || undefined} className="border-t border-rule">
            <th className="py-1 pr-2 text-left font-normal text-muted">{name}</th>
            <td className={`pr-2 ${changed(name) ? 'text-muted line-through' : ''}`}>
              {cell(before?.[name])}
            </td>
            <td className={changed(name) ? 'font-semibold text-fresh' : ''}>{cell(after?.[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fieldsOf(payload: Json, name: 'before' | 'after'): Fields | null {
  if (payload === null || typeof payload !== 'object' || Array.isArray(payload)) return null;
  const part = (payload as Fields)[name];
  return part !== null && typeof part === 'object' && !Array.isArray(part) ? (part as Fields) : null;
}

function cell(value: Json | undefined): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
