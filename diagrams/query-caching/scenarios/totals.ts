import type { RunEvent } from '@/lib/trace';

/** Sums of a run, as captions tell them. */
export class Totals {
  answered = 0;
  failed = 0;
  stale = 0;
  hits = 0;
  missed = 0;
  joined = 0;
  /** Questions that the view answered. */
  viewed = 0;
  /** Queries that ran at PostgreSQL, refreshes apart. */
  ran = 0;
  refreshes = 0;
  /** Microseconds. */
  slowest = 0;
  oldest = 0;
  over = false;

  see(event: RunEvent): void {
    if (event.type !== 'record') return;
    const { name, data } = event;
    if (name === 'hit') this.hits++;
    else if (name === 'miss') this.missed++;
    else if (name === 'joined') this.joined++;
    else if (name === 'view-answered') this.viewed++;
    else if (name === 'query-ran' && event.correlation !== 'refresh') this.ran++;
    else if (name === 'refreshed') this.refreshes++;
    else if (name === 'all-settled') this.over = true;
    if (name !== 'answered' && name !== 'refused') return;
    this.slowest = Math.max(this.slowest, Number(data.took));
    if (name === 'refused') this.failed++;
    else {
      this.answered++;
      if (data.stale === true) this.stale++;
      this.oldest = Math.max(this.oldest, event.t - Number(data.asOf));
    }
  }
}
