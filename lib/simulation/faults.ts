import type { EdgeId, NodeId } from '@/lib/model';
import type { Fault } from '@/lib/trace';
import type { Emit } from './emit';
import type { Kernel } from './kernel';
import type { FaultHandler } from './world';

/** The faults of one run: each begins and heals at its time, before anything else that happens then. */
export class Faults {
  readonly #handlers = new Map<string, FaultHandler>();
  readonly #lasting = new Set<Fault>();
  #ahead: number;

  constructor(faults: readonly Fault[], kernel: Kernel, emit: Emit) {
    this.#ahead = faults.length;
    for (const [index, fault] of faults.entries()) {
      const begin = () => {
        this.#ahead--;
        if (fault.until !== null) this.#lasting.add(fault);
        emit({ type: 'fault', fault: index, phase: 'begin' });
        this.#handlers.get(fault.kind)?.begin(fault);
      };
      const heal = () => {
        this.#lasting.delete(fault);
        emit({ type: 'fault', fault: index, phase: 'heal' });
        this.#handlers.get(fault.kind)?.heal?.(fault);
      };
      kernel.after(fault.at, begin, true);
      if (fault.until !== null) kernel.after(fault.until, heal, true);
    }
  }

  handle(kind: string, handler: FaultHandler): void {
    if (this.#handlers.has(kind)) throw new Error(`faults of kind "${kind}" have a handler already`);
    this.#handlers.set(kind, handler);
  }

  suffers(kind: string, target: NodeId | EdgeId): boolean {
    for (const fault of this.#lasting) if (fault.kind === kind && fault.target === target) return true;
    return false;
  }

  /** How many have not begun. */
  get ahead(): number {
    return this.#ahead;
  }

  /** How many last at this instant. */
  get lasting(): number {
    return this.#lasting.size;
  }
}
