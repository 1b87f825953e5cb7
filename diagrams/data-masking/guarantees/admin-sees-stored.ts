import type { Guarantee } from '@/lib/simulation';
import { sentRows } from './sent-rows';

export const adminSeesStored: Guarantee = {
  id: 'admin-sees-stored',
  title: 'Admins see what is stored',
  statement:
    'A row that is sent to an admin holds every stored value as it is: nothing in the table was changed.',
  checker: (run) => {
    const sent = sentRows(run);
    return {
      see(event) {
        for (const { role, row, stored } of sent(event)) {
          if (role !== 'admin') continue;
          const wrong = Object.entries(stored ?? {}).find(([column, value]) => row[column] !== value);
          if (wrong) return { verdict: 'broken', text: `The admin is sent ${wrong[0]} as ${row[wrong[0]]}.` };
        }
        return null;
      },
    };
  },
};
