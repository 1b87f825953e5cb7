'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { Fault } from '@/lib/trace';
import { movedTo, targetName } from './faults';
import { useRunInputs } from './run-inputs';
import { useSession, useSessionValue } from './session';

const keyStep = 100_000;

/** The faults of the run over the timeline: drag one to move it, Delete removes it. */
export function FaultBars() {
  const version = useSessionValue((each) => each.run.version);
  const { input } = useRunInputs();
  return (
    <div className="pointer-events-none absolute inset-0" data-version={version}>
      {input.faults.map((fault) => (
        <FaultBar key={`${fault.kind}:${fault.target}@${fault.at}`} fault={fault} />
      ))}
    </div>
  );
}

function FaultBar({ fault }: { readonly fault: Fault }) {
  const session = useSession();
  const { view, scenario, input, change } = useRunInputs();
  const [dragged, setDragged] = useState<{ readonly from: number; readonly by: number } | null>(null);
  const { pacing } = session.run;
  const duration = Math.max(1, pacing.duration);
  const start = pacing.screenAt(fault.at);
  const end = fault.until === null ? start : pacing.screenAt(fault.until);
  const name = scenario.faultKinds.find(({ id }) => id === fault.kind)?.title ?? fault.kind;

  const move = (next: Fault | null) =>
    change({ ...input, faults: input.faults.flatMap((each) => (each === fault ? (next ?? []) : each)) });
  const drop = (event: PointerEvent) => {
    if (!dragged) return;
    const width = event.currentTarget.parentElement?.clientWidth ?? 1;
    setDragged(null);
    if (Math.abs(dragged.by) < 3) return;
    const there = start + (dragged.by / width) * pacing.duration;
    move(movedTo(fault, pacing.timeAt(Math.max(0, there))));
  };
  const onKey = (event: KeyboardEvent) => {
    const act = {
      ArrowLeft: () => move(movedTo(fault, fault.at - keyStep)),
      ArrowRight: () => move(movedTo(fault, fault.at + keyStep)),
      Delete: () => move(null),
      Backspace: () => move(null),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <button
      type="button"
      data-fault={fault.kind}
      title={`${name}: ${targetName(view, fault.target)}. Drag to move, Delete to remove.`}
      aria-label={`Fault: ${name} at ${targetName(view, fault.target)}. Arrow keys move it, Delete removes it.`}
      className="pointer-events-auto absolute top-0 h-3 min-w-3 cursor-grab touch-none rounded-sm border-2 border-wrong bg-wrong/25 active:cursor-grabbing pointer-coarse:h-4 pointer-coarse:min-w-5"
      style={{
        left: `${(start / duration) * 100}%`,
        width: `${(Math.max(0, end - start) / duration) * 100}%`,
        translate: dragged ? `${dragged.by}px` : undefined,
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged({ from: event.clientX, by: 0 });
      }}
      onPointerMove={(event) => dragged && setDragged({ ...dragged, by: event.clientX - dragged.from })}
      onPointerUp={drop}
      onPointerCancel={() => setDragged(null)}
      onKeyDown={onKey}
    />
  );
}
