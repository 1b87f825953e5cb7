import type { Guarantee } from '@/lib/simulation';
import type { Json } from '@/lib/trace';

interface Standing {
  readonly user: string;
  readonly regions: readonly Json[];
  readonly exempt: boolean;
}

/** Looks into every message that brings rows, knows each order's region from the table itself and each user's from the membership. */
export const onlyOwnRows: Guarantee = {
  id: 'only-own-rows',
  title: 'Only rows of one’s own regions',
  statement: 'No message to a user holds a row of a region that was not theirs when the query began.',
  checker: () => {
    const regionOf = new Map<string, Json>();
    const members = new Map<string, Standing>();
    const begun = new Map<Json, Standing>();
    return {
      see(event) {
        if (event.type === 'record') {
          const { data } = event;
          if (event.name === 'table-loaded')
            for (const [id, region] of Object.entries(data.regions ?? {})) regionOf.set(id, region);
          if (event.name === 'membership') {
            const regions = Array.isArray(data.regions) ? data.regions : [];
            const user = String(data.user);
            members.set(user, { user, regions, exempt: data.exempt === true });
          }
          const standing = members.get(String(data.user));
          if (event.name === 'decided' && standing) begun.set(data.query ?? null, standing);
        }
        if (event.type !== 'send' || !event.backwards) return null;
        const payload = event.message.payload as { readonly query?: Json; readonly rows?: readonly Json[] };
        const standing = begun.get(payload.query ?? null);
        if (!payload.rows || !standing || standing.exempt) return null;
        for (const row of payload.rows as readonly { readonly id?: Json }[]) {
          const region = regionOf.get(String(row.id));
          if (region === undefined || standing.regions.includes(region)) continue;
          return {
            verdict: 'broken',
            text: `${standing.user} is sent order ${row.id} of ${region}, which is not theirs.`,
          };
        }
        return null;
      },
    };
  },
};
