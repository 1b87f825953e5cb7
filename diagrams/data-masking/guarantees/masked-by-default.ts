import type { Guarantee } from '@/lib/simulation';
import { sentRows } from './sent-rows';

export const maskedByDefault: Guarantee = {
  id: 'masked-by-default',
  title: 'Masked until somebody decides',
  statement: 'A new column is hidden whole from all but admins until it has a mask of its own.',
  checker: (run) => {
    const sent = sentRows(run);
    const undecided = new Set<string>();
    return {
      see(event) {
        if (event.type === 'record' && event.name === 'column-added')
          undecided.add(String(event.data.column));
        if (event.type === 'record' && event.name === 'mask-decided')
          undecided.delete(String(event.data.column));
        for (const { role, row } of sent(event)) {
          const open = [...undecided].find((column) => row[column] !== undefined && row[column] !== '***');
          if (open && role !== 'admin')
            return { verdict: 'broken', text: `${role} is sent ${open}, about which nobody has decided.` };
        }
        return null;
      },
    };
  },
};
