import type { Guarantee } from '@/lib/simulation';

export const failsClosed: Guarantee = {
  id: 'fails-closed',
  title: 'What cannot be checked is refused',
  statement:
    'While the policy cannot be read every query is refused; who has no region is never exempt by accident.',
  checker: () => {
    let readable = true;
    const exempt = new Map<string, boolean>();
    return {
      see(event) {
        if (event.type !== 'record') return null;
        const { data, name } = event;
        if (name === 'policy-unreadable') readable = false;
        if (name === 'policy-readable') readable = true;
        if (name === 'membership') exempt.set(String(data.user), data.exempt === true);
        if (name !== 'decided') return null;
        if (!readable && data.decision !== 'refused')
          return { verdict: 'broken', text: `${data.query} is let through while the policy cannot be read.` };
        if (data.decision === 'exempt' && !exempt.get(String(data.user)))
          return { verdict: 'broken', text: `${data.query} of ${data.user} runs without a filter.` };
        return null;
      },
    };
  },
};
