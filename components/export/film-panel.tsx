'use client';

import { Download, Film, Play } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { durationOf, FilmError, filmHeights } from '@/lib/film';
import type { PacedRun } from '@/lib/play';
import type { RunInput } from '@/lib/trace';
import { setPlaying } from '../explorer/playing';
import { useCurrentSession } from '../player/current-session';
import { Button, buttonClass, mainButtonClass } from '../ui/button';
import { exportThemes } from './choice';
import { Choices } from './choices';
import { type FilmKind, type FilmLooks, filmKinds, plainFilm, spanOf } from './film-choice';
import { FilmPartField } from './film-part-field';
import { animationAddress, type FilmOrder, fileNameOf, useFilm } from './film-work';

/** Makes a file of the run that is open: a picture that moves. */
export function FilmPanel({ diagramId }: { readonly diagramId: string }) {
  const session = useCurrentSession();
  // The run may still be streaming in, and another one may take its place.
  const run = useSyncExternalStore(
    session?.subscribe ?? never,
    () => (session?.run.status === 'complete' ? session.run : null),
    () => null,
  );
  if (!run?.timeline) {
    return session ? (
      <p role="status" className="text-muted">
        Waiting for the run …
      </p>
    ) : (
      <div className="flex flex-col items-start gap-2">
        <p className="text-muted">A film shows the run that is open, and none is.</p>
        <Button icon={Play} onClick={() => setPlaying(true)}>
          Open a run
        </Button>
      </div>
    );
  }
  return (
    <FilmForm
      diagramId={diagramId}
      input={run.timeline.header.input}
      run={{ timeline: run.timeline, pacing: run.pacing }}
    />
  );
}

/** Without a session there is nothing to hear of. */
const never = () => () => {};

interface FilmFormProps {
  readonly diagramId: string;
  readonly input: RunInput;
  readonly run: PacedRun;
}

function FilmForm({ diagramId, input, run }: FilmFormProps) {
  const [kind, setKind] = useState<FilmKind>('mp4');
  const [looks, setLooks] = useState<FilmLooks>(plainFilm);
  const order: FilmOrder = { diagramId, input, run, kind, looks };
  return (
    <div className="flex flex-col gap-4">
      <Choices
        legend="File"
        values={Object.keys(filmKinds) as FilmKind[]}
        chosen={kind}
        text={(each) => filmKinds[each].title}
        onChoose={setKind}
      />
      <p className="text-sm text-muted">{filmKinds[kind].opening}</p>
      {kind !== 'pptx' && (
        <FilmPartField run={run} part={looks.part} onChange={(part) => setLooks({ ...looks, part })} />
      )}
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Choices
          legend="Theme"
          values={exportThemes}
          chosen={looks.theme}
          text={(theme) => (theme === 'light' ? 'Light' : 'Dark')}
          onChoose={(theme) => setLooks({ ...looks, theme })}
        />
        {kind !== 'svg' && (
          <>
            <Choices
              legend="Height in pixels"
              values={filmHeights}
              chosen={looks.height}
              text={String}
              onChoose={(height) => setLooks({ ...looks, height })}
            />
            <Choices
              legend="Speed"
              values={[1, 2, 4]}
              chosen={looks.speed}
              text={(speed) => `${speed}×`}
              onChoose={(speed) => setLooks({ ...looks, speed })}
            />
          </>
        )}
      </div>
      {kind === 'svg' ? (
        <a href={animationAddress(order)} download className={`${buttonClass} self-start`}>
          <Download aria-hidden className="size-4" />
          Download .svg
        </a>
      ) : (
        <Making order={order} />
      )}
    </div>
  );
}

/** Starts the work, says how far it is, and hands over the file. */
function Making({ order }: { readonly order: FilmOrder }) {
  const { kind, looks, run } = order;
  const { state, make, cancel } = useFilm();
  if (kind === 'svg') return null;
  const length = lengthText(() =>
    durationOf({
      format: kind === 'pptx' ? 'mp4' : kind,
      height: looks.height,
      span: spanOf(run, kind === 'pptx' ? 'whole' : looks.part),
      speed: looks.speed,
    }),
  );
  if (state.type === 'working') {
    return (
      <div className="flex items-center gap-3">
        <progress
          aria-label="Making the film"
          value={state.share}
          className="h-2 min-w-0 grow accent-[var(--accent)]"
        />
        <span className="w-10 text-right font-mono text-sm">{Math.round(state.share * 100)} %</span>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Button icon={Film} className={mainButtonClass} onClick={() => void make(order)}>
          Make {kind === 'pptx' ? 'slides' : kind.toUpperCase()}
        </Button>
        <span className="text-sm text-muted">{length}</span>
      </div>
      {state.type === 'failed' && <p role="alert">{state.message}</p>}
      {state.type === 'made' && (
        <figure className="flex flex-col gap-2">
          <Shown kind={state.order.kind} url={state.url} />
          <figcaption className="flex flex-wrap items-center gap-3 text-sm text-muted">
            <a href={state.url} download={fileNameOf(state.order)} className={buttonClass}>
              <Download aria-hidden className="size-4" />
              Save again
            </a>
            {state.file.duration === null ? '' : `${state.file.duration.toFixed(1)} s, `}
            {sizeText(state.file.bytes.length)}
          </figcaption>
        </figure>
      )}
    </>
  );
}

/** What was made, to look at; slides are looked at elsewhere. */
function Shown({ kind, url }: { readonly kind: FilmKind; readonly url: string }) {
  if (kind === 'pptx') return null;
  if (kind === 'gif')
    return <img src={url} alt="The film" className="w-full rounded-md border border-rule" />;
  // biome-ignore lint/a11y/useMediaCaption: the captions are in the picture.
  return <video src={url} controls loop className="w-full rounded-md border border-rule" />;
}

function lengthText(duration: () => number): string {
  try {
    return `${duration().toFixed(1)} s`;
  } catch (error) {
    if (error instanceof FilmError) return '';
    throw error;
  }
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
