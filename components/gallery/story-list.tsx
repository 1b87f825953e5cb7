import Link from 'next/link';
import { type StoryLink, storyAddress } from './catalogue';
import { stepsText } from './told';

/** As many as a card shows before one asks for more. */
const few = 3;

/** The stories of a diagram, each a link to where it plays. */
export function StoryList({
  diagram,
  stories,
}: {
  readonly diagram: string;
  readonly stories: readonly StoryLink[];
}) {
  if (stories.length === 0) return null;
  const rest = stories.slice(few);
  return (
    <div className="relative z-10 mt-auto pt-2 text-[15px]">
      <Stories name={`Stories of ${diagram}`} stories={stories.slice(0, few)} />
      {rest.length > 0 && (
        <details>
          <summary className="flex min-h-8 cursor-pointer items-center text-sm text-muted pointer-coarse:min-h-11">
            {rest.length} more
          </summary>
          <Stories name={`More stories of ${diagram}`} stories={rest} />
        </details>
      )}
    </div>
  );
}

function Stories({ name, stories }: { readonly name: string; readonly stories: readonly StoryLink[] }) {
  return (
    <ul aria-label={name}>
      {stories.map((story) => (
        <li key={story.scenario}>
          <Link
            href={storyAddress(story)}
            prefetch={false}
            className="flex min-h-8 items-center gap-2 underline-offset-4 hover:underline pointer-coarse:min-h-11"
          >
            <span className="min-w-0">{story.title}</span>
            <span className="shrink-0 text-sm text-muted">· {stepsText(story.steps)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
