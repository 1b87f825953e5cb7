import type { EventOf, RunEvent } from '@/lib/trace';

/** A record of this name, or null. Checkers believe records and messages only, and import no system. */
export function recordOf(event: RunEvent, name: string): EventOf<'record'> | null {
  return event.type === 'record' && event.name === name ? event : null;
}

export interface OrderSeen {
  readonly id: number;
  readonly day: number;
  readonly amount: number;
  readonly revision: number;
}

/** Orders that come into being at this event. */
export function placedAt(event: RunEvent): readonly OrderSeen[] {
  const baseline = recordOf(event, 'baseline');
  if (baseline) return baseline.data.orders as unknown as readonly OrderSeen[];
  const placed = recordOf(event, 'placed');
  return placed ? [placed.data as unknown as OrderSeen] : [];
}

/** Orders that Delta has from this event on: in its newest version, with the newest values. */
export function coldFrom(event: RunEvent): readonly OrderSeen[] {
  const baseline = recordOf(event, 'baseline');
  if (baseline) return placedAt(event).filter(({ day }) => day < Number(baseline.data.before));
  const merged = recordOf(event, 'merged');
  return merged ? (merged.data.orders as unknown as readonly OrderSeen[]) : [];
}

/** A query as it was routed. */
export interface RoutedQuery {
  readonly query: string;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly parts: readonly { readonly side: string; readonly from: number; readonly to: number }[];
}

export function routedAt(event: RunEvent): RoutedQuery | null {
  const record = recordOf(event, 'routed');
  return record && (record.data as unknown as RoutedQuery);
}

export interface AnsweredQuery {
  readonly query: string;
  readonly ids: readonly number[];
  readonly complete: boolean;
}

export function answeredAt(event: RunEvent): AnsweredQuery | null {
  const record = recordOf(event, 'answered');
  return record && (record.data as unknown as AnsweredQuery);
}
