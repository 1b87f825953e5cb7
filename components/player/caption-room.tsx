import type { ReactNode } from 'react';
import './frame.css';

interface CaptionRoomProps {
  readonly emphatic?: boolean;
  readonly version?: number;
  readonly children: ReactNode;
}

/** Room for three lines, on a phone for five, whether they are there or not. */
export function CaptionRoom({ emphatic = false, version, children }: CaptionRoomProps) {
  return (
    <div
      className="player-caption flex flex-col items-center overflow-y-auto px-1 text-center"
      data-version={version}
    >
      <p
        aria-live="polite"
        className={`my-auto max-w-[62em] text-balance ${emphatic ? 'font-semibold' : ''}`}
      >
        {children}
      </p>
    </div>
  );
}
