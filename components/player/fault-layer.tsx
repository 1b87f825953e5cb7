'use client';

import { useStore, ViewportPortal } from '@xyflow/react';
import { use, useCallback, useSyncExternalStore } from 'react';
import type { LaidOut } from '@/lib/model';
import { faultMarks, spotMarks } from '@/lib/picture';
import { namedColours } from '@/lib/theme';
import { strickenAt } from '@/lib/trace';
import { Marks } from '../canvas/marks';
import { type Session, SessionContext } from './session';

/** Signs on the graph where faults act at the playhead. */
export function FaultLayer({ laidOut }: { readonly laidOut: LaidOut }) {
  const session = use(SessionContext);
  return <ViewportPortal>{session && <Signs session={session} laidOut={laidOut} />}</ViewportPortal>;
}

function Signs({ session, laidOut }: { readonly session: Session; readonly laidOut: LaidOut }) {
  const stricken = useSyncExternalStore(
    session.subscribe,
    useCallback(() => strickenNow(session), [session]),
    () => '',
  );
  // What is folded away or hidden shows no sign.
  const drawn = useStore((graph) =>
    stricken
      .split(' ')
      .filter((id) => graph.nodeLookup.has(id) || graph.edgeLookup.has(id))
      .join(' '),
  );
  const about = useSyncExternalStore(
    session.subscribe,
    useCallback(() => session.moment?.beat?.about, [session]),
    () => undefined,
  );
  const signs = drawn.split(' ').flatMap((id) => faultMarks(id, laidOut, namedColours));
  return (
    <svg
      aria-hidden
      data-faults={drawn}
      className="pointer-events-none absolute top-0 left-0 z-[150] overflow-visible"
      width={1}
      height={1}
    >
      <Marks marks={[...spotMarks(about, laidOut, namedColours), ...signs]} />
    </svg>
  );
}

/** Ids of nodes and edges, a blank between: a text is the same as long as it says the same. */
function strickenNow({ moment, run }: Session): string {
  return moment && run.timeline ? strickenAt(moment, run.timeline.header.input.faults).join(' ') : '';
}
