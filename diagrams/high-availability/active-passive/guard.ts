import type { Random, World } from '@/lib/simulation';
import { FailureDetector } from '@/lib/systems/failure-detector';
import { Lease } from '@/lib/systems/lease';
import type { Message } from '@/lib/trace';
import { detector, promote, vote, witness } from './nodes';

/** Times in microseconds. */
export interface GuardOptions {
  /** Silence after which the primary is suspected. */
  readonly detection: number;
  readonly fencing: boolean;
}

/** How long a lease lasts, and how often it is renewed; microseconds. */
export const leaseTime = 4_000_000;
export const renewal = 1_000_000;
const beat = 500_000;

export type Request = { readonly server: string; readonly asked: number };
export type Grant = Request & { readonly granted: boolean };

/**
 * Who decides on a failover: a detector that misses heartbeats, and a witness in a third place that gives the right to
 * write to one server at a time. As in Patroni, where the leader's key in a store expires
 * (https://patroni.readthedocs.io/en/latest/).
 */
export class Guard {
  readonly #world: World;
  readonly #options: GuardOptions;
  readonly #network: Random;
  readonly #lease = new Lease(leaseTime);
  readonly #detector: FailureDetector;
  readonly #promote: () => void;
  /** When the witness last heard from the primary. */
  #renewedAt = 0;
  #failover: 'no' | 'granted' | 'done' = 'no';

  constructor(world: World, options: GuardOptions, promoteStandby: () => void) {
    this.#world = world;
    this.#options = options;
    this.#promote = promoteStandby;
    this.#network = world.random('guard');
    this.#detector = new FailureDetector(options.detection, 0);
    this.#lease.request('primary', 0);
    this.#showLease();
    this.#showOpinion('trusted');
  }

  /** The detector trusts the primary, or has replaced it. */
  get settled(): boolean {
    return this.#failover === 'done' || (this.#failover === 'no' && !this.#detector.suspects);
  }

  /** Looks for silence, and keeps the new primary's lease, for as long as the run lasts. */
  open(): void {
    const look = () => {
      if (this.#failover === 'no' && this.#detector.check(this.#world.now)) this.#suspect();
      else if (this.#failover === 'no' && this.#detector.suspects) this.#ask();
      else if (this.#failover === 'granted') this.#order();
      this.#world.after(beat, look, { background: true });
    };
    const keep = () => {
      if (this.#failover !== 'no') this.#ask();
      this.#world.after(renewal, keep, { background: true });
    };
    this.#world.after(beat, look, { background: true });
    this.#world.after(renewal, keep, { background: true });
  }

  /** A heartbeat has reached the detector. */
  heard(): void {
    const wasSuspected = this.#detector.heard(this.#world.now);
    if (this.#failover === 'done') return;
    this.#showOpinion('trusted');
    if (wasSuspected && this.#failover === 'no') {
      this.#world.record(detector, 'trusted-again', 'the primary is heard again', {});
    }
  }

  /** A server's request has reached the witness; `reply` sends the answer back the same way. */
  requested(request: Request, reply: (grant: Grant) => void): void {
    const now = this.#world.now;
    const primary = request.server === 'primary';
    let granted = this.#lease.request(request.server, now);
    // Without fencing the witness only says whom it has heard from.
    const silent = now - this.#renewedAt > 2 * renewal;
    if (!granted && !primary && !this.#options.fencing && silent) {
      this.#lease.seize(request.server, now);
      granted = true;
    }
    if (granted && primary) this.#renewedAt = now;
    this.#showLease();
    reply({ ...request, granted });
  }

  /** The promotion has been done. */
  promoted(): void {
    this.#failover = 'done';
    this.#showOpinion('replaced');
  }

  #suspect(): void {
    const silent = (this.#world.now - this.#detector.heardAt) / 1_000_000;
    this.#showOpinion('suspected');
    this.#world.record(detector, 'suspected', `nothing heard from the primary for ${silent.toFixed(1)} s`, {
      silent: this.#world.now - this.#detector.heardAt,
    });
    this.#ask();
  }

  #ask(): void {
    const request: Request = { server: 'standby', asked: this.#world.now };
    const label = this.#failover === 'no' ? 'may I promote?' : 'renew lease';
    this.#world.send(
      vote,
      { kind: 'query', label, payload: request, bytes: 80, correlation: 'failover' },
      { latency: this.#latency(), deliver: (message) => this.#asked(message) },
    );
  }

  #asked(message: Message): void {
    this.requested(message.payload as Request, (grant) => {
      this.#world.send(
        vote,
        {
          kind: grant.granted ? 'reply' : 'refusal',
          label: grant.granted ? 'yes' : 'not yet',
          payload: grant,
          bytes: 60,
          correlation: 'failover',
        },
        { latency: this.#latency(), backwards: true, deliver: () => this.#voted(grant.granted) },
      );
    });
  }

  #voted(granted: boolean): void {
    if (this.#failover !== 'no') return;
    if (!granted) {
      const until = this.#lease.until;
      const text = 'the primary still holds the right to write';
      this.#world.record(witness, 'refused', text, { until });
      return;
    }
    this.#failover = 'granted';
    this.#world.record(witness, 'granted', 'the secondary region may take over', {});
    this.#order();
  }

  #order(): void {
    this.#world.send(
      promote,
      {
        kind: 'control',
        label: 'promote',
        payload: { command: 'pg_promote()' },
        bytes: 60,
        correlation: 'failover',
      },
      { latency: this.#latency(), deliver: () => this.#promote() },
    );
  }

  #latency(): number {
    return this.#network.int(2_000, 8_000);
  }

  #showLease(): void {
    const holder = this.#lease.holder === 'standby' ? 'secondary' : 'primary';
    const until = `${(this.#lease.until / 1_000_000).toFixed(2)} s`;
    this.#world.change(witness, { op: 'values', field: 'lease', values: { holder, until } });
  }

  #showOpinion(opinion: string): void {
    const heard = `${(this.#detector.heardAt / 1_000_000).toFixed(2)} s`;
    this.#world.change(detector, { op: 'values', field: 'heartbeats', values: { heard, opinion } });
  }
}
