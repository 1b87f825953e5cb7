import { describeFindings, record } from '../../testing/finding';
import { auditedOnce } from './audited-once';
import { blamesTheSource } from './blames-the-source';
import { lineageTrue } from './lineage-true';

const asked = record('asked', { query: 'q1' });
const audited = record('audited', { query: 'q1' });
const sick = record('health', { source: 'pg', well: false });
const failed = (error: string) => record('failed', { query: 'q1', source: 'pg', uses: ['pg'], error });
const read = record('read', { query: 'q1', table: 'pg.orders', columns: ['id'] });
const answered = record('answered', { query: 'q1' });
const traced = (tables: string[], columns: string[]) => record('traced', { query: 'q1', tables, columns });
const truth = traced(['pg.orders'], ['pg.orders.id']);

describeFindings([
  {
    guarantee: auditedOnce,
    says: 'The log has q1 twice, or before it was asked.',
    run: [asked, audited, audited],
  },
  { guarantee: auditedOnce, says: 'The log has q1 twice, or before it was asked.', run: [audited] },
  {
    guarantee: blamesTheSource,
    says: 'q1 fails for pg, which was well or not used.',
    run: [asked, failed('PostgreSQL cannot be reached')],
  },
  {
    guarantee: blamesTheSource,
    says: 'q1 fails and does not say for which source.',
    run: [sick, asked, failed('something cannot be reached')],
  },
  { guarantee: blamesTheSource, says: 'q1 never ended.', run: [asked] },
  { guarantee: lineageTrue, says: 'q1 has two lineage records.', run: [read, answered, truth, truth] },
  {
    guarantee: lineageTrue,
    says: 'The lineage of q1 names mysql.customers, which was not read for it.',
    run: [read, answered, traced(['pg.orders', 'mysql.customers'], [])],
  },
  {
    guarantee: lineageTrue,
    says: 'The lineage of q1 names pg.orders.total, which was not read for it.',
    run: [read, answered, traced(['pg.orders'], ['pg.orders.total'])],
  },
  { guarantee: lineageTrue, says: 'q1 was answered and has no lineage.', run: [read, answered] },
  { guarantee: lineageTrue, says: 'q1 has a lineage and was never answered.', run: [read, truth] },
]);
