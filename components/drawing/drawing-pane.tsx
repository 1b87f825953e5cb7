'use client';

import { useEffect, useMemo, useRef } from 'react';
import type { Diagnostic, Source, View } from '@/lib/model';
import { sameTarget, type Target } from '../canvas/lit';
import { usePointing } from '../canvas/pointing-store';
import { drawingBlocks, type Segment } from './drawing-lines';
import { NoteList } from './note-list';
import { NoteMark } from './note-mark';
import { useDrawingPointer } from './use-drawing-pointer';

interface DrawingPaneProps {
  /** The whole document. */
  readonly document: string;
  readonly view: View;
  readonly diagnostics: readonly Diagnostic[];
  /** Characters to bring into sight; a new object each time they are asked for. */
  readonly located: Source | null;
  readonly onOpen: (target: Target) => void;
}

/** The drawing as it was typed. Pointing at characters lights up what was read from them, and the other way round. */
export function DrawingPane({ document, view, diagnostics, located, onOpen }: DrawingPaneProps) {
  const selected = usePointing((state) => state.selected);
  const pane = useRef<HTMLElement>(null);
  const blocks = useMemo(() => drawingBlocks(document, view, diagnostics), [document, view, diagnostics]);
  const shown = useMemo(() => {
    const numbers = new Set(blocks.flatMap(({ lines }) => lines.map(({ number }) => number)));
    return diagnostics.filter(({ range }) => numbers.has(range.line));
  }, [blocks, diagnostics]);

  useDrawingPointer(pane, onOpen);
  useEffect(() => {
    if (located) scrollTo(pane.current, located);
  }, [located]);
  useEffect(() => {
    const source = sourceOf(view, selected);
    if (source) scrollTo(pane.current, source);
  }, [view, selected]);

  return (
    <>
      <figure
        ref={pane}
        aria-label={`Drawing of ${view.title}`}
        className="w-max min-w-full cursor-pointer font-mono text-[13px] leading-[1.32]"
      >
        {blocks.map(({ lines }) => (
          <pre key={lines[0]?.number} className="mb-6 font-mono">
            {lines.map(({ number, segments }) => (
              <span key={number} data-line={number} className="block scroll-my-16">
                <span aria-hidden className="mr-3 inline-block w-8 text-right text-muted select-none">
                  {number}
                </span>
                {segments.map((segment) => (
                  <Characters key={segment.column} segment={segment} />
                ))}
                {'\n'}
              </span>
            ))}
          </pre>
        ))}
      </figure>
      <NoteList notes={shown} onLocate={(range) => scrollTo(pane.current, [range])} />
    </>
  );
}

function Characters({ segment: { text, owners, notes } }: { readonly segment: Segment }) {
  const light = usePointing(({ hovered, selected }) => {
    if (hovered && owners.some((owner) => sameTarget(owner, hovered))) return 'hovered';
    return selected && owners.some((owner) => sameTarget(owner, selected)) ? 'selected' : undefined;
  });
  const [owner] = owners;
  return (
    <span data-owner={owner?.id} data-owner-type={owner?.type} data-light={light} className="characters">
      {notes.length > 0 ? <NoteMark text={text} notes={notes} /> : text}
    </span>
  );
}

function sourceOf(view: View, target: Target | null): Source | null {
  if (target === null) return null;
  if (target.type === 'edge') return view.edges.find(({ id }) => id === target.id)?.source ?? null;
  const node = view.nodes.find(({ id }) => id === target.id);
  return node ? (node.titleSource.length > 0 ? node.titleSource : node.source) : null;
}

function scrollTo(pane: HTMLElement | null, source: Source): void {
  const line = source[0]?.line;
  if (line === undefined) return;
  pane?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
