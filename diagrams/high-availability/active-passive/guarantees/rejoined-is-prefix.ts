import type { Guarantee } from '@/lib/simulation';
import { History } from './history';

export const rejoinedIsPrefix: Guarantee = {
  id: 'rejoined-is-prefix',
  title: 'A standby has the primary’s history',
  statement:
    'In the end the standby’s log is the primary’s, record by record; whoever rejoined has given up what diverged.',
  eventual: true,
  checker: () => {
    const history = new History();
    return {
      see(event) {
        history.see(event);
        return null;
      },
      quiet() {
        const leader = history.primary;
        const follower = leader === 'postgresql-active' ? 'postgresql-standby' : 'postgresql-active';
        const ours = history.log(leader);
        const theirs = history.log(follower);
        const differs = theirs.findIndex((order, i) => order !== ours[i]);
        if (differs >= 0 || theirs.length !== ours.length) {
          const at = differs >= 0 ? differs : Math.min(theirs.length, ours.length);
          const text = `Record ${at + 1} is ${theirs[at] ?? 'missing'} on the standby and ${ours[at] ?? 'missing'} on the primary.`;
          return { verdict: 'broken', text };
        }
        return { verdict: 'holds', text: `Both logs hold the same ${ours.length} orders.` };
      },
    };
  },
};
