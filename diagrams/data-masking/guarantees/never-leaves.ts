import type { Guarantee } from '@/lib/simulation';
import { sentRows } from './sent-rows';
import { shownPart } from './shown-part';

/** Columns that a role reads as they are stored. */
const clear: Readonly<Record<string, readonly string[]>> = { support: ['phone'] };

export const neverLeaves: Guarantee = {
  id: 'never-leaves',
  title: 'Hidden parts never leave',
  statement:
    'A message to a reader holds of each column what its mask shows for that reader, and nothing else.',
  checker: (run) => {
    const sent = sentRows(run);
    return {
      see(event) {
        for (const { role, row, stored, malformed } of sent(event)) {
          if (role === 'admin' || malformed) continue;
          for (const [column, value] of Object.entries(stored ?? {})) {
            const shown = shownPart(column, String(value));
            if (shown === null || clear[role]?.includes(column) || row[column] === shown) continue;
            return { verdict: 'broken', text: `${role} is sent more of ${column} than its mask shows.` };
          }
        }
        return null;
      },
    };
  },
};

export const maskedWhole: Guarantee = {
  id: 'masked-whole',
  title: 'What cannot be masked in part is hidden whole',
  statement:
    'A value that is malformed, empty, or too short to hide anything, is sent as *** and nothing else.',
  checker: (run) => {
    const sent = sentRows(run);
    return {
      see(event) {
        for (const { role, row, stored, malformed } of sent(event)) {
          if (role === 'admin') continue;
          for (const column of ['email', 'ssn', 'phone']) {
            if (clear[role]?.includes(column) || row[column] === '***') continue;
            if (!malformed && shownPart(column, String(stored?.[column])) !== null) continue;
            return { verdict: 'broken', text: `${role} is sent a part of a malformed ${column}.` };
          }
        }
        return null;
      },
    };
  },
};
