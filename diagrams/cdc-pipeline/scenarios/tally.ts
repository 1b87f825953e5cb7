import type { RunEvent } from '@/lib/trace';
import { changesOf, object, type RecordEvent } from '../guarantees/records';
import { debezium, kafka, pipeline, wal } from '../model/places';

/** What captions count: folded from the trace, like everything they say. */
export class Tally {
  transactions = 0;
  changes = 0;
  rollbacks = 0;
  /** Events in Kafka, and those among them that repeat an earlier one. */
  published = 0;
  repeated = 0;
  applied = 0;
  duplicates = 0;
  quarantined = 0;
  batches = 0;
  /** Events that the pipeline has not worked off. */
  lag = 0;
  /** The longest way from commit to Silver so far, in milliseconds. */
  slowest = 0;
  /** Bytes of WAL kept for the slot: now, and at most. */
  retained = 0;
  mostRetained = 0;
  revenue = 0;
  takesSnapshot = false;
  /** Nodes with a fault at this instant, by their own account. */
  readonly troubled = new Set<string>();
  readonly #published = new Set<string>();

  /** Takes an event in; call it once for each, before looking. */
  see(event: RunEvent): void {
    if (event.type === 'record') this.#record(event);
    if (event.type !== 'change') return;
    for (const change of event.changes) {
      if (change.op === 'status') {
        if (change.status === 'up') this.troubled.delete(event.node);
        else this.troubled.add(event.node);
      }
      if (event.node === wal && change.op === 'values' && 'retained' in change.values) {
        this.retained = Number(change.values.retained);
        this.mostRetained = Math.max(this.mostRetained, this.retained);
      }
    }
  }

  get connectorDown(): boolean {
    return this.troubled.has(debezium);
  }

  get kafkaTroubled(): boolean {
    return this.troubled.has(kafka);
  }

  get pipelinePaused(): boolean {
    return this.troubled.has(pipeline);
  }

  #record(event: RecordEvent): void {
    const { data } = event;
    switch (event.name) {
      case 'commit':
        this.transactions++;
        this.changes += changesOf(event).length;
        break;
      case 'rollback':
        this.rollbacks++;
        break;
      case 'published': {
        this.published++;
        this.lag++;
        const id = `${data.topic} ${data.key} ${data.lsn} ${data.op}`;
        if (this.#published.has(id)) this.repeated++;
        this.#published.add(id);
        break;
      }
      case 'batch-committed':
        this.batches++;
        this.lag -= Number(data.events);
        break;
      case 'snapshot-begun':
      case 'snapshot-completed':
        this.takesSnapshot = event.name === 'snapshot-begun';
        break;
      case 'applied':
        this.applied++;
        this.slowest = Math.max(this.slowest, Number(data.latency));
        break;
      case 'duplicate':
        this.duplicates++;
        break;
      case 'quarantined':
        this.quarantined++;
        break;
      case 'gold':
        this.revenue = Object.values(object(data.revenue)).reduce(
          (sum: number, value) => sum + Number(value),
          0,
        );
    }
  }
}

export type Told = { readonly record: RecordEvent; readonly tally: Tally };
