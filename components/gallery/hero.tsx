'use client';

import { Pause, Play } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { mainButtonClass } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { type StoryLink, storyAddress } from './catalogue';
import { Loop } from './loop';
import { useMovingCard } from './moving-card';
import { Still } from './still';
import { useCalm } from './use-calm';

/** A run as the gallery presents it. */
export interface Featured {
  readonly story: StoryLink;
  /** The diagram's title. */
  readonly title: string;
  readonly summary: string;
}

interface HeroProps {
  readonly hero: Featured;
  readonly starters: readonly Featured[];
}

/** The head of the gallery: a run that plays by itself, and where to start. */
export function Hero({ hero, starters }: HeroProps) {
  return (
    <section
      aria-label="Start here"
      className="mb-10 grid items-center gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]"
    >
      <Screen {...hero} />
      <div className="flex flex-col gap-4">
        <div>
          <h2 className="text-xl font-semibold">{hero.title}</h2>
          <p className="mt-1 mb-3 text-muted">{hero.summary}</p>
          <Link href={storyAddress(hero.story)} prefetch={false} className={mainButtonClass}>
            <Play aria-hidden className="size-4" />
            Play it yourself
          </Link>
        </div>
        <div>
          <h3 className="mb-1 text-sm font-semibold text-muted">Or start with</h3>
          <ul className="flex flex-col divide-y divide-rule border-y border-rule">
            {starters.map(({ story, title, summary }) => (
              <li key={`${story.diagram}/${story.scenario}`}>
                <Link
                  href={storyAddress(story)}
                  prefetch={false}
                  className="flex min-h-11 flex-col justify-center py-2 hover:underline"
                >
                  <span className="font-medium">
                    {title}: {story.title}
                  </span>
                  <span className="text-sm text-muted">{summary}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

/** The run itself, while it is in view; it stands while a card moves, and when asked to. */
function Screen({ story, title }: Featured) {
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [seen, setSeen] = useState(false);
  const [paused, setPaused] = useState(false);
  const calm = useCalm();
  const elsewhere = useMovingCard(({ id }) => id !== null);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting === true));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  const stands = paused || elsewhere;
  useEffect(() => {
    frame.current?.contentWindow?.postMessage(
      { explorer: 1, do: stands ? 'pause' : 'play' },
      window.location.origin,
    );
  }, [stands]);
  return (
    <div
      ref={place}
      className="relative aspect-[4/3] overflow-hidden rounded-2xl border border-rule bg-paper sm:aspect-[16/9]"
    >
      <Still diagram={story.diagram} scenario={story.scenario} beat={Math.ceil(story.steps / 2)} />
      {seen && !calm && (
        <>
          <Loop
            title={`${title}: ${story.title}`}
            diagram={story.diagram}
            scenario={story.scenario}
            captions
            frame={frame}
          />
          <IconButton
            icon={paused ? Play : Pause}
            label={paused ? 'Play the picture' : 'Pause the picture'}
            onClick={() => setPaused(!paused)}
            className="absolute top-2 right-2"
          />
        </>
      )}
    </div>
  );
}
