import { describe, expect, it } from 'vitest';
import { Grants } from './grants';

describe('grants', () => {
  it('hold for all that lies in what was granted', () => {
    const grants = new Grants();
    grants.grant('ana', 'lake');
    grants.grant('ben', 'lake.sales');
    grants.grant('cy', 'lake.sales.orders');
    for (const user of ['ana', 'ben', 'cy']) expect(grants.allows(user, 'lake.sales.orders')).toBe(true);
    expect(grants.allows('ben', 'lake.hr.people')).toBe(false);
    expect(grants.allows('cy', 'lake.sales.returns')).toBe(false);
    expect(grants.allows('dee', 'lake.sales.orders')).toBe(false);
  });

  it('name what is missing, and end with their revocation', () => {
    const grants = new Grants();
    grants.grant('ana', 'pg');
    expect(grants.missing('ana', ['pg.crm.customers', 'mysql.erp.inventory'])).toEqual([
      'mysql.erp.inventory',
    ]);
    grants.revoke('ana', 'pg');
    expect(grants.allows('ana', 'pg.crm.customers')).toBe(false);
  });

  it('are not granted by a name that only begins alike', () => {
    const grants = new Grants();
    grants.grant('ana', 'lake.sales');
    expect(grants.allows('ana', 'lake.salesforce.leads')).toBe(false);
  });
});
