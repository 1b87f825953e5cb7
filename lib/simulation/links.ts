import type { EdgeId, NodeId, View } from '@/lib/model';
import type { Message } from '@/lib/trace';
import type { Emit } from './emit';
import type { Kernel } from './kernel';
import type { Timer } from './queue';
import type { Outgoing, Way } from './world';

interface Flight {
  readonly edge: EdgeId;
  readonly message: Message;
  readonly timer: Timer;
  readonly lost: Way['lost'];
}

/** The edges of a view with what travels on them. Remembers messages only until they have arrived or are lost. */
export class Links {
  readonly #kernel: Kernel;
  readonly #emit: Emit;
  readonly #ends = new Map<EdgeId, { readonly from: NodeId; readonly to: NodeId }>();
  readonly #cuts = new Map<EdgeId, string>();
  readonly #closed = new Map<NodeId, string>();
  readonly #flights = new Map<number, Flight>();
  #messages = 0;

  constructor(kernel: Kernel, view: View, emit: Emit) {
    this.#kernel = kernel;
    this.#emit = emit;
    for (const { id, from, to } of view.edges) this.#ends.set(id, { from, to });
  }

  send(edge: EdgeId, outgoing: Outgoing, way: Way): number {
    const { from, to } = this.#known(edge);
    const message: Message = { id: ++this.#messages, count: 1, ...outgoing };
    const backwards = way.backwards ?? false;
    this.#emit({ type: 'send', edge, backwards, message });
    const cut = this.#cuts.get(edge);
    const timer =
      cut === undefined
        ? this.#kernel.after(way.latency, () => this.#arrive(message, backwards ? from : to, way))
        : this.#kernel.after(way.latency >> 1, () => this.#lose(message.id, cut));
    this.#flights.set(message.id, { edge, message, timer, lost: way.lost });
    return message.id;
  }

  cut(edge: EdgeId, reason: string): void {
    this.#known(edge);
    this.#cuts.set(edge, reason);
    for (const [id, flight] of [...this.#flights]) if (flight.edge === edge) this.#lose(id, reason);
  }

  mend(edge: EdgeId): void {
    this.#known(edge);
    this.#cuts.delete(edge);
  }

  close(node: NodeId, reason: string): void {
    this.#closed.set(node, reason);
  }

  open(node: NodeId): void {
    this.#closed.delete(node);
  }

  #arrive(message: Message, receiver: NodeId, way: Way): void {
    const closed = this.#closed.get(receiver);
    if (closed !== undefined) {
      this.#lose(message.id, closed);
    } else {
      this.#flights.delete(message.id);
      this.#emit({ type: 'arrive', message: message.id });
      way.deliver?.(message);
    }
  }

  #lose(id: number, reason: string): void {
    const flight = this.#flights.get(id);
    if (!flight) return;
    this.#flights.delete(id);
    this.#kernel.cancel(flight.timer);
    this.#emit({ type: 'lose', message: id, reason });
    flight.lost?.(flight.message, reason);
  }

  #known(edge: EdgeId): { readonly from: NodeId; readonly to: NodeId } {
    const ends = this.#ends.get(edge);
    if (!ends)
      throw new Error(`the view has no edge "${edge}"; it has: ${[...this.#ends.keys()].join(', ')}`);
    return ends;
  }
}
