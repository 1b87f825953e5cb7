import type { Guarantee } from '@/lib/simulation';

export const oneVersion: Guarantee = {
  id: 'one-version',
  title: 'One Delta version a query',
  statement: 'All that a query reads of the lake is of one version: the latest when it was planned.',
  checker: () => {
    const planned = new Map<unknown, unknown>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const { name, data } = event;
        if (name === 'planned') planned.set(data.query, data.version);
        if (name !== 'read' || data.source !== 'lake') return null;
        const version = planned.get(data.query);
        return version === data.version
          ? null
          : {
              verdict: 'broken',
              text: `${data.query} began with version ${version} and reads file ${data.file} of version ${data.version}.`,
            };
      },
    };
  },
};
