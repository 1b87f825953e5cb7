'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useRef } from 'react';
import type { StoryLink } from './catalogue';
import { Loop } from './loop';
import { useMoves, useMovingCard } from './moving-card';
import type { Hit } from './search';
import { Still } from './still';
import { StoryList } from './story-list';
import { useCalm } from './use-calm';

interface CardProps {
  readonly hit: Hit;
  readonly thumbnail: ReactNode;
  readonly stories: readonly StoryLink[];
  /** Whether a search is on, and so a reason worth showing. */
  readonly searching: boolean;
}

/** A diagram to choose: its graph in small, which moves when looked at, its title, what it teaches and its stories. */
export function Card({ hit: { entry, because }, thumbnail, stories, searching }: CardProps) {
  const router = useRouter();
  const href = `/${entry.id}`;
  const card = useRef<HTMLElement>(null);
  const moves = useMoves(entry.id, card);
  // Fetched when a reader is about to open it: twelve pages ahead would be a waste.
  const prepare = () => router.prefetch(href);
  return (
    <article
      ref={card}
      aria-label={entry.title}
      {...moves}
      className="group relative flex h-full flex-col overflow-hidden rounded-2xl border border-rule bg-card focus-within:border-line hover:border-line"
    >
      <div className="relative h-48 border-b border-rule bg-paper sm:h-56">
        <div className="size-full p-4">{thumbnail}</div>
        {stories[0] && <Picture id={entry.id} title={entry.title} story={stories[0]} />}
      </div>
      <div className="flex grow flex-col gap-1.5 p-4">
        <div className="flex items-baseline justify-between gap-3">
          <h3 className="text-lg font-semibold">
            <Link
              href={href}
              prefetch={false}
              onPointerEnter={prepare}
              onFocus={prepare}
              className="after:absolute after:inset-0"
            >
              {entry.title}
            </Link>
          </h3>
          {entry.views.length > 1 && (
            <span className="shrink-0 text-sm text-muted">{entry.views.length} views</span>
          )}
        </div>
        <p className="text-[15px] leading-snug text-muted">{entry.summary}</p>
        {searching && because.length > 0 && (
          <p className="mt-1 text-sm">
            <span className="text-muted">Has </span>
            {because.slice(0, 3).join(' · ')}
          </p>
        )}
        <StoryList diagram={entry.title} stories={stories} />
      </div>
    </article>
  );
}

/** Over the thumbnail of the card that moves: its first story, or an instant of it. */
function Picture(props: { readonly id: string; readonly title: string; readonly story: StoryLink }) {
  const { id, title, story } = props;
  const moving = useMovingCard((state) => state.id === id);
  const calm = useCalm();
  const frame = useRef<HTMLIFrameElement>(null);
  if (!moving) return null;
  if (calm) return <Still diagram={id} scenario={story.scenario} beat={Math.ceil(story.steps / 2)} />;
  return (
    <Loop
      title={`${title}: ${story.title}`}
      diagram={id}
      scenario={story.scenario}
      captions={false}
      frame={frame}
    />
  );
}
