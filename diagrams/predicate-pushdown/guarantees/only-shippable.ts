import type { Guarantee } from '@/lib/simulation';
import { remote } from '../model/network';

export const onlyShippable: Guarantee = {
  id: 'only-shippable',
  title: 'Only what PostgreSQL knows is sent',
  statement: 'The remote SQL calls no function that exists in Databricks only.',
  checker: () => ({
    see(event) {
      if (event.type !== 'send' || event.edge !== remote) return null;
      const { sql } = event.message.payload as { sql: string };
      return sql.includes('is_return')
        ? { verdict: 'broken', text: 'PostgreSQL is asked to evaluate is_return(), which it does not have.' }
        : null;
    },
  }),
};
