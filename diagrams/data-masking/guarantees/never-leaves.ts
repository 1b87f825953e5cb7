import type { Guarantee } from '@/lib/simulation';
import { BareColumns } from './bare-columns';
import { sentRows, typed } from './sent-rows';
import { isYearOnly, shownPart } from './shown-part';

/** Columns that a role reads as they are stored. */
const clear: Readonly<Record<string, readonly string[]>> = { support: ['phone'] };

export const neverLeaves: Guarantee = {
  id: 'never-leaves',
  title: 'Hidden parts never leave',
  statement:
    'A message to a reader holds of each column that has a mask no more than the mask shows for that reader.',
  checker: (run) => {
    const sent = sentRows(run);
    const bare = new BareColumns();
    const isOpen = (column: string) => !run.parameters.flag('defaultMask') && bare.has(column);
    return {
      see(event) {
        bare.see(event);
        for (const { role, row, stored, malformed } of sent(event)) {
          if (role === 'admin') continue;
          for (const [column, value] of Object.entries(row)) {
            if (value === '***' || clear[role]?.includes(column) || isOpen(column)) continue;
            if (typed.includes(column)) {
              // What has no part to show is for the other guarantee to judge.
              const shown = malformed ? null : shownPart(column, String(stored?.[column]));
              if (shown === null || value === shown) continue;
            } else if (isYearOnly(String(value))) continue;
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
    'A value that is malformed, empty, or too short to hide anything, leaves its mask as *** and nothing else.',
  checker: (run) => {
    const sent = sentRows(run);
    const bare = new BareColumns();
    const isOpen = (column: string) => !run.parameters.flag('defaultMask') && bare.has(column);
    return {
      see(event) {
        bare.see(event);
        for (const { role, row, stored, malformed } of sent(event)) {
          if (role === 'admin') continue;
          for (const column of typed) {
            if (clear[role]?.includes(column) || isOpen(column) || row[column] === '***') continue;
            if (!malformed && shownPart(column, String(stored?.[column])) !== null) continue;
            return { verdict: 'broken', text: `${role} is sent a part of a malformed ${column}.` };
          }
        }
        return null;
      },
    };
  },
};
