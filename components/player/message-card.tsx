'use client';

import { X } from 'lucide-react';
import { type Json, messageKinds } from '@/lib/trace';
import { IconButton } from '../ui/icon-button';
import { ScrollArea } from '../ui/scroll-area';
import { useSession, useSessionValue } from './session';

/** The message that is held: what it is, and its record. */
export function MessageCard() {
  const session = useSession();
  const pinned = useSessionValue((each) => each.held);
  if (!pinned) return null;
  const { message } = pinned;
  return (
    <aside
      aria-label="Message"
      className="absolute top-3 right-3 z-30 flex max-h-[calc(100%-1.5rem)] w-[22rem] max-w-[calc(100%-1.5rem)] flex-col rounded-xl border border-rule bg-raised shadow-lg"
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
