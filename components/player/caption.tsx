'use client';

import { CaptionRoom } from './caption-room';
import { useSessionValue } from './session';

/** What has just happened and why it matters, like a subtitle; read out to those who do not see it. */
export function Caption() {
  const beat = useSessionValue((each) => each.moment?.beat ?? null);
  const version = useSessionValue((each) => each.run.version);
  return (
    <CaptionRoom emphatic={beat?.question ?? false} version={version}>
      {beat?.question && <span className="text-link">What do you think? </span>}
      {beat?.text ?? ''}
    </CaptionRoom>
  );
}
