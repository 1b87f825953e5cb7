import type { EdgeId, NodeId } from '@/lib/model';
import type { Json } from './json';
import type { Message } from './message';
import type { Change } from './state';

/** What every event has: `seq` counts from 0 without gaps; `t` is simulated time in integer microseconds and never falls. */
interface EventBase {
  readonly seq: number;
  readonly t: number;
}

/** A message leaves a node along an edge; a reply travels its edge `backwards`. */
export interface SendEvent extends EventBase {
  readonly type: 'send';
  readonly edge: EdgeId;
  readonly backwards: boolean;
  readonly message: Message;
}

/** A message reaches the other end. */
export interface ArriveEvent extends EventBase {
  readonly type: 'arrive';
  readonly message: number;
}

/** A message ends on its way: the edge is cut, or its receiver is down. */
export interface LoseEvent extends EventBase {
  readonly type: 'lose';
  readonly message: number;
  readonly reason: string;
}

/** A node's state changes. */
export interface ChangeEvent extends EventBase {
  readonly type: 'change';
  readonly node: NodeId;
  readonly changes: readonly Change[];
}

/** Something of the domain happened at a node (`commit`, `publish`, `apply`): what guarantees are checked on and the event log lists. */
export interface RecordEvent extends EventBase {
  readonly type: 'record';
  readonly node: NodeId;
  /** kebab-case. */
  readonly name: string;
  /** One short sentence for the event log. */
  readonly text: string;
  readonly data: { readonly [key: string]: Json };
  readonly correlation: string | null;
}

/** A fault of the run begins or heals; `fault` indexes the header's `faults`. */
export interface FaultEvent extends EventBase {
  readonly type: 'fault';
  readonly fault: number;
  readonly phase: 'begin' | 'heal';
}

/** A caption, triggered by what happened just before it. */
export interface BeatEvent extends EventBase {
  readonly type: 'beat';
  readonly beat: string;
  readonly text: string;
  /** The audience is asked to predict; the next beat answers. */
  readonly question: boolean;
  /** What it speaks of, where it says so itself; else that of its trigger. */
  readonly about?: Spotlight;
}

/** What a caption speaks of: lit on the picture while it stands. */
export interface Spotlight {
  /** Nodes and edges. */
  readonly targets: readonly (NodeId | EdgeId)[];
  /** Orders, accounts, keys: rows and entries that have one of these as their key or in a cell stay on show. */
  readonly keys: readonly string[];
}

/** The value of a metric from here on. */
export interface MetricEvent extends EventBase {
  readonly type: 'metric';
  readonly metric: string;
  readonly value: number;
}

/** The standing of a guarantee from here on; `evidence` is the `seq` of the event that decided it. */
export interface VerdictEvent extends EventBase {
  readonly type: 'verdict';
  readonly guarantee: string;
  readonly verdict: Verdict;
  readonly evidence: number | null;
  readonly text: string;
}

/** `pending`: an eventual guarantee while the system is not yet quiet. */
export type Verdict = 'holds' | 'pending' | 'broken';

/** The last line of a trace: without it a run is incomplete. */
export interface EndEvent extends EventBase {
  readonly type: 'end';
  /** How many events came before it. */
  readonly count: number;
  /** SHA-256 of the lines before it, newlines included, in hexadecimal. */
  readonly digest: string;
}

export type TraceEvent =
  | SendEvent
  | ArriveEvent
  | LoseEvent
  | ChangeEvent
  | RecordEvent
  | FaultEvent
  | BeatEvent
  | MetricEvent
  | VerdictEvent
  | EndEvent;

/** Every event that a run makes; `end` is added where it is written down. */
export type RunEvent = Exclude<TraceEvent, EndEvent>;
/** The event of one type: `EventOf<'record'>`. */
export type EventOf<T extends TraceEvent['type']> = Extract<TraceEvent, { readonly type: T }>;
