import type { View } from '@/lib/model';
import type { Fault, FaultKind, ScenarioInfo } from '@/lib/trace';

/** How long a fault lasts that is added by hand, in simulated microseconds. */
const usualLength = 4_000_000;
const millisecond = 1000;

/** The faults that can strike a node or an edge. */
export function faultKindsOf(scenario: ScenarioInfo, target: string): FaultKind[] {
  return scenario.faultKinds.filter((kind) => kind.targets.includes(target));
}

/** A fault of this kind from `at` (simulated microseconds) on. */
export function newFault(kind: FaultKind, target: string, at: number): Fault {
  const start = Math.max(0, Math.round(at / millisecond) * millisecond);
  return { kind: kind.id, target, at: start, until: kind.lasting ? start + usualLength : null };
}

/** The same fault at another time, for as long as before. */
export function movedTo(fault: Fault, at: number): Fault {
  const start = Math.max(0, Math.round(at / millisecond) * millisecond);
  return { ...fault, at: start, until: fault.until === null ? null : start + (fault.until - fault.at) };
}

/** What a fault strikes, as its readers know it. */
export function targetName(view: View, id: string): string {
  const node = view.nodes.find((each) => each.id === id);
  if (node) return node.title;
  const edge = view.edges.find((each) => each.id === id);
  if (!edge) return id;
  return `${targetName(view, edge.from)} → ${targetName(view, edge.to)}`;
}
