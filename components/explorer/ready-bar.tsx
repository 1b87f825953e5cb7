'use client';

import { Play } from 'lucide-react';
import { CaptionRoom } from '../player/caption-room';

/** A story that a view can play. */
export interface Story {
  readonly id: string;
  readonly title: string;
  /** What happens in it, in a sentence. */
  readonly summary: string;
  /** The id of its view. */
  readonly view: string;
}

interface ReadyBarProps {
  readonly stories: readonly Story[];
  /** The one that Play plays. */
  readonly story: Story;
  /** Not pressed yet, or pressed and on its way. */
  readonly waiting: boolean;
  readonly onChoose: (story: Story) => void;
  readonly onPlay: () => void;
}

/** The player's bar before anything plays: the stories to choose from, what they tell, and Play. */
export function ReadyBar({ stories, story, waiting, onChoose, onPlay }: ReadyBarProps) {
  return (
    <div className="flex flex-col">
      <div className="player-story">
        <div className="player-scaled flex items-center gap-2">
          <select
            aria-label="Scenario"
            title={story.summary}
            value={story.id}
            disabled={waiting}
            onChange={(event) => onChoose(stories.find(({ id }) => id === event.target.value) ?? story)}
            className="h-9 min-w-0 grow rounded-lg border border-rule bg-card px-2 text-sm font-medium pointer-coarse:h-11"
          >
            {stories.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <CaptionRoom>{waiting ? '' : story.summary}</CaptionRoom>
      </div>
      <div className="player-scaled player-row flex items-center gap-3 px-3">
        <button
          type="button"
          aria-label={waiting ? 'Loading' : `Play ${story.title}`}
          disabled={waiting}
          onClick={onPlay}
          className="flex size-11 shrink-0 items-center justify-center rounded-full bg-ink text-paper disabled:opacity-60"
        >
          <Play aria-hidden className="ml-0.5 size-5" />
        </button>
        <div aria-hidden className="h-1 grow rounded bg-rule" />
      </div>
    </div>
  );
}
