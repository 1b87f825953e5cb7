import type { EdgeId, NodeId, View } from '@/lib/model';
import type { Change, Fault, Json, Message, Status } from '@/lib/trace';
import type { ParameterValues } from './parameters';
import type { Body, Mailbox, Process } from './process';
import type { Random } from './random';

/** A message as a model sends it; its number is given on the way. `count` is 1 when left out. */
export type Outgoing = Omit<Message, 'id' | 'count'> & { readonly count?: number };

export interface Way {
  /** Time to the other end in microseconds. */
  readonly latency: number;
  /** A reply: from the edge's end to its start. */
  readonly backwards?: boolean;
  /** Called when it has arrived. */
  readonly deliver?: (message: Message) => void;
  /** Called instead when it was lost, at that instant. The modelled systems cannot know: for bookkeeping and timeouts. */
  readonly lost?: (message: Message, reason: string) => void;
}

/** What happens when a fault of a kind begins and heals. */
export interface FaultHandler {
  begin(fault: Fault): void;
  heal?(fault: Fault): void;
}

/** All that a model can do to a run. Times are simulated microseconds, whole numbers. */
export interface World {
  readonly view: View;
  readonly parameters: ParameterValues;
  readonly now: number;

  /** The random stream of this name: the same for the same seed and name, whatever other streams do. */
  random(name: string): Random;

  /** Starts a process when time begins, or at once if it has. */
  process(name: string, body: Body): Process;
  mailbox<T>(): Mailbox<T>;
  /** Calls `action` after `delay`. A `background` action does not keep the run from ending. */
  after(delay: number, action: () => void, options?: { readonly background?: boolean }): void;

  /** Sends along an edge of the view: the only way to move. Returns the message's id. Throws for an edge that the view does not have. */
  send(edge: EdgeId, message: Outgoing, way: Way): number;
  /** Cuts an edge: what is on it is lost, and what is sent on it later is lost half way. */
  cut(edge: EdgeId, reason: string): void;
  mend(edge: EdgeId): void;
  /** Messages that reach this node from now on are lost. */
  close(node: NodeId, reason: string): void;
  open(node: NodeId): void;

  /** Something of the domain happened. Returns the event's `seq`. */
  record(
    node: NodeId,
    name: string,
    text: string,
    data: { readonly [key: string]: Json },
    correlation?: string,
  ): number;
  /** A node's state changes; before time begins this is its initial state. */
  change(node: NodeId, ...changes: readonly Change[]): void;
  status(node: NodeId, status: Status, note?: string): void;

  /** Answers faults of this kind. A kind without a handler is only looked up by `suffers`. */
  onFault(kind: string, handler: FaultHandler): void;
  /** True while a fault of this kind lasts at this target. */
  suffers(kind: string, target: NodeId | EdgeId): boolean;

  /** The run may end only while all of these are true. */
  quietWhen(condition: () => boolean): void;
}
