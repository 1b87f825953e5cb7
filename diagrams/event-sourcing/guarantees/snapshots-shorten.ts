import type { Guarantee } from '@/lib/simulation';
import { factOf, gain, recordOf } from './records';

export const snapshotsShorten: Guarantee = {
  id: 'snapshots-shorten',
  title: 'A snapshot changes nothing',
  statement:
    'A balance folded from a snapshot, or up to an earlier version, equals the fold of all events from the first to that version.',
  checker: () => {
    const gains = new Map<string, number[]>();
    return {
      see(event) {
        const fact = factOf(event);
        if (fact) gains.set(fact.stream, [...(gains.get(fact.stream) ?? []), gain(fact)]);
        const folded = recordOf(event, 'folded');
        if (!folded) return null;
        const { account, version, balance, snapshot } = folded.data;
        const all = (gains.get(String(account)) ?? []).slice(0, Number(version));
        const expected = all.reduce((sum, one) => sum + one, 0);
        if (balance === expected && all.length === version) return null;
        return {
          verdict: 'broken',
          text: `${account} at version ${version} is ${expected}, but the fold from version ${snapshot} says ${balance}.`,
        };
      },
    };
  },
};
