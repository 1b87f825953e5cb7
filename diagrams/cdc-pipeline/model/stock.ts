import type { TableDefinition } from '@/lib/systems/postgres';

/** The shop's rows when a run begins. */
export const firstRows: readonly TableDefinition[] = [
  {
    name: 'orders',
    key: 'id',
    rows: [
      { id: 1038, customer: 'ana', item: 'desk', quantity: 1, amount: 420, status: 'sent' },
      { id: 1039, customer: 'bo', item: 'mug', quantity: 4, amount: 48, status: 'sent' },
      { id: 1040, customer: 'ana', item: 'lamp', quantity: 1, amount: 85, status: 'paid' },
      { id: 1041, customer: 'dee', item: 'chair', quantity: 2, amount: 310, status: 'new' },
    ],
  },
  {
    name: 'customers',
    key: 'name',
    rows: [
      { name: 'ana', city: 'Porto', tier: 'gold' },
      { name: 'bo', city: 'Malmö', tier: 'basic' },
      { name: 'cy', city: 'Turin', tier: 'basic' },
      { name: 'dee', city: 'Cork', tier: 'silver' },
    ],
  },
  {
    name: 'inventory',
    key: 'item',
    rows: [
      { item: 'lamp', stock: 60 },
      { item: 'desk', stock: 25 },
      { item: 'chair', stock: 48 },
      { item: 'mug', stock: 200 },
      { item: 'gift card', stock: 500 },
    ],
  },
];

/** Euros apiece. */
export const prices: Readonly<Record<string, number>> = { lamp: 85, desk: 420, chair: 155, mug: 12 };
export const customers = ['ana', 'bo', 'cy', 'dee'] as const;
export const cities = ['Porto', 'Malmö', 'Turin', 'Cork', 'Ghent', 'Graz'] as const;
/** Not sold by item: only a long stocktaking touches it. */
export const giftCard = 'gift card';
export const firstOrder = 1042;
