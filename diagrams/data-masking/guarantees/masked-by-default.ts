import type { Guarantee } from '@/lib/simulation';
import { BareColumns } from './bare-columns';
import { sentRows } from './sent-rows';

export const maskedByDefault: Guarantee = {
  id: 'masked-by-default',
  title: 'No mask means nothing is shown',
  statement: 'A column without a mask, be it new or its mask lost, is hidden whole from all but admins.',
  promised: (parameters) => parameters.flag('defaultMask'),
  checker: (run) => {
    const sent = sentRows(run);
    const bare = new BareColumns();
    return {
      see(event) {
        bare.see(event);
        for (const { role, row } of sent(event)) {
          const open = Object.keys(row).find((column) => bare.has(column) && row[column] !== '***');
          if (open && role !== 'admin')
            return { verdict: 'broken', text: `${role} is sent ${open}, which has no mask.` };
        }
        return null;
      },
    };
  },
};
