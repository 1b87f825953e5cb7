'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type FilmFile, type FilmOptions, type FilmScene, makeDeck, makeFilm } from '@/lib/film';
import type { PacedRun } from '@/lib/play';
import type { RunInput } from '@/lib/trace';
import { withRun } from './choice';
import { type FilmKind, type FilmLooks, spanOf } from './film-choice';
import { fetched } from './formats';

/** A film to make. */
export interface FilmOrder {
  readonly diagramId: string;
  readonly input: RunInput;
  readonly run: PacedRun;
  readonly kind: FilmKind;
  readonly looks: FilmLooks;
}

type FilmState =
  | { readonly type: 'idle' }
  | { readonly type: 'working'; readonly share: number }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'made'; readonly order: FilmOrder; readonly file: MadeFile; readonly url: string };

/** The making of one film at a time. What was made is kept until the next one, or until the panel closes. */
export function useFilm() {
  const [state, setState] = useState<FilmState>({ type: 'idle' });
  const work = useRef<AbortController | null>(null);
  const url = useRef<string | null>(null);
  const forget = useCallback(() => {
    work.current?.abort();
    if (url.current) URL.revokeObjectURL(url.current);
    url.current = null;
  }, []);
  useEffect(() => forget, [forget]);

  const make = async (order: FilmOrder) => {
    forget();
    const mine = new AbortController();
    work.current = mine;
    setState({ type: 'working', share: 0 });
    try {
      const file = await fileOf(order, mine.signal, (share) => setState({ type: 'working', share }));
      url.current = URL.createObjectURL(new Blob([file.bytes], { type: file.mediaType }));
      setState({ type: 'made', order, file, url: url.current });
      save(url.current, fileNameOf(order));
    } catch (error) {
      if (mine.signal.aborted) {
        if (work.current === mine) setState({ type: 'idle' });
        return;
      }
      setState({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  return { state, make, cancel: () => work.current?.abort() };
}

/** A file that was made here. */
export interface MadeFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Seconds; null for slides. */
  readonly duration: number | null;
}

async function fileOf(
  { diagramId, input, run, kind, looks }: FilmOrder,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<MadeFile> {
  if (kind === 'svg') throw new Error('The server makes animated SVGs.');
  const { part, theme, height, speed } = looks;
  const query = withRun(new URLSearchParams({ theme }), input);
  const answer = await fetched(`/api/diagrams/${diagramId}/film?${query}`, signal);
  const scene = (await answer.json()) as FilmScene;
  const make = (options: FilmOptions, told: (share: number) => void): Promise<FilmFile> =>
    makeFilm(scene, run, options, told, signal);
  if (kind !== 'pptx') return make({ format: kind, height, span: spanOf(run, part), speed }, progress);
  const deck = await fetched(`/api/diagrams/${diagramId}/runs/export/pptx?${query}`, signal);
  const slides = new Uint8Array(await deck.arrayBuffer());
  const bytes = await makeDeck(slides, run, { height, speed }, make, progress);
  return { bytes, mediaType: deck.headers.get('Content-Type') ?? '', duration: null };
}

/** Where the server has the run as an animated SVG. */
export function animationAddress({ diagramId, input, looks: { theme, part } }: FilmOrder): string {
  const query = withRun(new URLSearchParams({ theme }), input);
  if (part !== 'whole') query.set('beats', `${part.first}-${part.last}`);
  return `/api/diagrams/${diagramId}/animation?${query}`;
}

/** `saga-payment-refused-2-3.mp4` */
export function fileNameOf({ diagramId, input, kind, looks: { part } }: FilmOrder): string {
  const captions = part === 'whole' || kind === 'pptx' ? '' : `-${part.first}-${part.last}`;
  return `${diagramId}-${input.scenario}${captions}.${kind}`;
}

function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
