'use client';

import { CircleAlert, CircleX, Info } from 'lucide-react';
import type { Diagnostic, Severity, SourceRange } from '@/lib/model';

const icons = { error: CircleX, warning: CircleAlert, info: Info };
const names: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

interface NoteListProps {
  readonly notes: readonly Diagnostic[];
  readonly onLocate: (range: SourceRange) => void;
}

/** Everything noted in a drawing, each with its place. */
export function NoteList({ notes, onLocate }: NoteListProps) {
  if (notes.length === 0) return null;
  return (
    <section aria-label="Notes on the drawing" className="sticky left-0 max-w-[72ch]">
      <h3 className="mb-2 text-sm font-semibold text-muted">Notes on the drawing</h3>
      <ul className="flex flex-col gap-1">
        {notes.map(({ severity, code, message, range }) => {
          const Icon = icons[severity];
          return (
            <li key={`${range.line} ${range.column} ${code}`}>
              <button
                type="button"
                onClick={() => onLocate(range)}
                className="flex w-full items-start gap-2 rounded-lg p-1.5 text-left text-sm hover:bg-frame pointer-coarse:min-h-11"
              >
                <Icon aria-label={names[severity]} className="mt-0.5 size-4 shrink-0 text-warn" />
                <span>
                  <span className="font-mono text-[13px] text-muted">
                    {range.line}:{range.column}
                  </span>{' '}
                  {message}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
