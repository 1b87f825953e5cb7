import type { FaultKind } from '@/lib/trace';
import { catalog, sources } from './model/places';

export const faultKinds: readonly FaultKind[] = [
  {
    id: 'pg-lost',
    title: 'PostgreSQL is lost',
    targets: [sources.pg.node],
    lasting: true,
    explanation: 'The connection to PostgreSQL breaks; it is refused until the database is back.',
  },
  {
    id: 'mysql-lost',
    title: 'MySQL is lost',
    targets: [sources.mysql.node],
    lasting: true,
    explanation: 'The connection to MySQL breaks; it is refused until the database is back.',
  },
  {
    id: 'mysql-slow',
    title: 'MySQL is slow',
    targets: [sources.mysql.node],
    lasting: true,
    explanation: 'MySQL takes forty times as long, which is longer than the usual timeout.',
  },
  {
    id: 'grant-revoked',
    title: 'Ana loses a grant',
    targets: [catalog],
    lasting: true,
    explanation: 'Ana may not read mysql.erp.inventory until the grant is given back.',
  },
  {
    id: 'commit',
    title: 'A commit to orders',
    targets: [sources.lake.node],
    lasting: false,
    explanation: 'Somebody writes an order to the Delta table: a new version.',
  },
  {
    id: 'customer-deleted',
    title: 'A customer is deleted',
    targets: [sources.pg.node],
    lasting: false,
    explanation: 'PostgreSQL forgets a customer; what is read after that does not have it.',
  },
];
