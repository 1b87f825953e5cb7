import type { Random } from '@/lib/simulation';
import type { Deed, Shop } from './shop';

const places = ['Germany', 'de', 'France', 'fr', 'Sweden', 'se'] as const;
const numbers = { first: 2001, last: 2008 } as const;

/** A change by chance; `dirty` percent of what is written fails an expectation. */
export function randomDeed(random: Random, shop: Shop, dirty: number): Deed {
  const id = String(random.int(numbers.first, numbers.last));
  const there = shop.has(id);
  if (there && random.chance(1, 5)) return { op: 'delete', id };
  const country = random.pick(places);
  const amount = random.int(1, 40) * 10;
  const status = there && random.chance(1, 3) ? 'returned' : 'paid';
  const spoils = random.chance(dirty, 100);
  const wrong = random.chance(1, 2) ? { country: 'Atlantis' } : { amount: -amount };
  const row = { country, amount, status, ...(spoils ? wrong : {}) };
  return { op: there ? 'update' : 'insert', id, row };
}
