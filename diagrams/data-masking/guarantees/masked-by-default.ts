import type { Guarantee } from '@/lib/simulation';
import { sentRows } from './sent-rows';

export const maskedByDefault: Guarantee = {
  id: 'masked-by-default',
  title: 'No mask means nothing is shown',
  statement: 'A column without a mask, be it new or its mask lost, is hidden whole from all but admins.',
  checker: (run) => {
    const sent = sentRows(run);
    const undecided = new Set<string>();
    let dropped = false;
    return {
      see(event) {
        if (event.type === 'record' && event.name === 'column-added')
          undecided.add(String(event.data.column));
        if (event.type === 'record' && event.name === 'mask-decided')
          undecided.delete(String(event.data.column));
        if (event.type === 'record' && event.name === 'masks-dropped') dropped = true;
        if (event.type === 'record' && event.name === 'masks-restored') dropped = false;
        for (const { role, row } of sent(event)) {
          const bare = Object.keys(row).filter((column) => dropped || undecided.has(column));
          const open = bare.find((column) => row[column] !== '***');
          if (open && role !== 'admin')
            return { verdict: 'broken', text: `${role} is sent ${open}, which has no mask.` };
        }
        return null;
      },
    };
  },
};
