import type { EdgeId, NodeId } from '@/lib/model';
import { applyChange, blankState, type Owned } from './apply';
import type { BeatEvent, FaultEvent, SendEvent, TraceEvent, VerdictEvent } from './event';
import type { Fault } from './scenario';
import type { NodeState } from './state';
import type { TraceHeader } from './trace';

/** Everything that is so at one instant of a run. Moments share what does not differ between them. */
export interface Moment {
  /** The last event that has happened; -1 before the first. */
  readonly seq: number;
  /** Simulated microseconds of that event. */
  readonly t: number;
  readonly nodes: Readonly<Record<NodeId, NodeState>>;
  /** Messages on their way, by id, in order of sending. */
  readonly flying: ReadonlyMap<number, SendEvent>;
  readonly metrics: Readonly<Record<string, number>>;
  /** The latest verdict on each guarantee. */
  readonly verdicts: Readonly<Record<string, VerdictEvent>>;
  /** The last beat told. */
  readonly beat: BeatEvent | null;
  /** Indices of the header's faults that last. */
  readonly faults: readonly number[];
}

export function firstMoment(header: TraceHeader): Moment {
  return {
    seq: -1,
    t: 0,
    nodes: header.initial,
    flying: new Map(),
    metrics: {},
    verdicts: {},
    beat: null,
    faults: [],
  };
}

/** The moment after some events have happened to `from`, which stays as it is. */
export function after(from: Moment, events: Iterable<TraceEvent>, header: TraceHeader): Moment {
  const owned: Owned = new WeakSet();
  let { seq, t, beat, faults } = from;
  let nodes: Record<NodeId, NodeState> | null = null;
  let flying: Map<number, SendEvent> | null = null;
  let metrics: Record<string, number> | null = null;
  let verdicts: Record<string, VerdictEvent> | null = null;
  for (const event of events) {
    seq = event.seq;
    t = event.t;
    switch (event.type) {
      case 'change': {
        nodes ??= { ...from.nodes };
        let state = nodes[event.node] ?? blankState;
        for (const change of event.changes) state = applyChange(state, change, owned);
        nodes[event.node] = state;
        break;
      }
      case 'send':
        flying ??= new Map(from.flying);
        flying.set(event.message.id, event);
        break;
      case 'arrive':
      case 'lose':
        flying ??= new Map(from.flying);
        flying.delete(event.message);
        break;
      case 'metric':
        metrics ??= { ...from.metrics };
        metrics[event.metric] = event.value;
        break;
      case 'verdict':
        verdicts ??= { ...from.verdicts };
        verdicts[event.guarantee] = event;
        break;
      case 'beat':
        beat = event;
        break;
      case 'fault':
        faults = withFault(faults, event, header);
        break;
      case 'record':
      case 'end':
    }
  }
  return {
    seq,
    t,
    nodes: nodes ?? from.nodes,
    flying: flying ?? from.flying,
    metrics: metrics ?? from.metrics,
    verdicts: verdicts ?? from.verdicts,
    beat,
    faults,
  };
}

/** The nodes and edges on which lasting faults act at a moment, each once; `faults` are those of the run. */
export function strickenAt(moment: Moment, faults: readonly Fault[]): (NodeId | EdgeId)[] {
  return [...new Set(moment.faults.flatMap((index) => faults[index]?.target ?? []))];
}

function withFault(faults: readonly number[], event: FaultEvent, header: TraceHeader): readonly number[] {
  if (event.phase === 'heal') return faults.filter((index) => index !== event.fault);
  const lasts = header.input.faults[event.fault]?.until != null;
  return lasts ? [...faults, event.fault] : faults;
}
