'use client';

import { useSessionValue } from './session';

/** What has just happened and why it matters, like a subtitle; read out to those who do not see it. */
export function Caption() {
  const beat = useSessionValue((each) => each.moment?.beat ?? null);
  const version = useSessionValue((each) => each.run.version);
  return (
    <div
      className="flex min-h-[56px] flex-col items-center justify-center px-4 text-center"
      data-version={version}
    >
      <p
        aria-live="polite"
        className={`max-w-[62rem] text-base leading-snug text-balance sm:text-xl ${beat?.question ? 'font-semibold' : ''}`}
      >
        {beat?.question && <span className="text-link">What do you think? </span>}
        {beat?.text ?? ''}
      </p>
    </div>
  );
}
