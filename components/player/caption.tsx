'use client';

import { useSession, useSessionValue } from './session';

/** What has just happened and why it matters, like a subtitle; read out to those who do not see it. */
export function Caption() {
  const session = useSession();
  const beat = useSessionValue((each) => each.moment?.beat ?? null);
  const version = useSessionValue((each) => each.run.version);
  const beats = session.run.timeline?.beats ?? [];
  const number = beat ? beats.findIndex((each) => each.seq === beat.seq) + 1 : 0;
  return (
    <div
      className="flex min-h-[80px] md:min-h-[76px] flex-col items-center justify-center px-4 text-center"
      data-version={version}
    >
      <p className="text-sm text-muted">
        {beat ? `${beat.question ? 'What do you think? · ' : ''}Beat ${number} of ${beats.length}` : ' '}
      </p>
      <p aria-live="polite" className="max-w-[62rem] text-lg leading-snug text-balance sm:text-xl">
        {beat?.text ?? ''}
      </p>
    </div>
  );
}
