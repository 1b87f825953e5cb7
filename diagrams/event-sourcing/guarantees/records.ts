import type { EventOf, Json, RunEvent } from '@/lib/trace';

/** A record of this name, or null. Checkers believe records only, and import no system. */
export function recordOf(event: RunEvent, name: string): EventOf<'record'> | null {
  return event.type === 'record' && event.name === name ? event : null;
}

/** A fact as the store recorded it. */
export interface Fact {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly data: { readonly [key: string]: Json };
}

/** The fact that an event stores, or null. */
export function factOf(event: RunEvent): Fact | null {
  const record = recordOf(event, 'appended');
  return record && (record.data as unknown as Fact);
}

/** What a fact adds to its account: a loss is below zero. */
export function gain({ type, data }: Fact): number {
  switch (type) {
    case 'AccountCreated':
      return Number(data.initial_balance);
    case 'MoneyDeposited':
      return Number(data.amount);
    case 'MoneyWithdrawn':
      return -Number(data.amount);
    default:
      return 0;
  }
}
