import type { World } from '@/lib/simulation';
import { DeltaTable } from '@/lib/systems/delta-table';
import type { SqlRow } from '@/lib/systems/predicate';
import { counted } from '../../counted';
import { sources } from './places';
import { columnsOf } from './queries';
import type { Part, Request } from './request';

const { node, table } = sources.lake;
const customersOf = ['Ada', 'Bea', 'Cem'] as const;

/** Delta tables: a query reads the version that was the latest when it began, whatever is committed meanwhile. */
export class Lake {
  protected readonly world: World;
  protected readonly delta = new DeltaTable(['id', 'customer', 'item', 'amount']);
  readonly #scan: number;
  /** How many orders each version has. */
  readonly #sizes: number[] = [];

  constructor(world: World, scan: number) {
    this.world = world;
    this.#scan = scan;
    this.#sizes.push(0);
    this.#commit(4);
    world.onFault('commit', { begin: () => this.#tellCommit(1) });
  }

  get version(): number {
    return this.delta.version;
  }

  /** Two files, one after the other. */
  scan(request: Request, pinned: number, respond: (part: Part) => void): void {
    const half = this.#scan >> 1;
    const rows: SqlRow[] = [];
    const read = (file: 1 | 2) => {
      const version = this.versionFor(pinned);
      rows.push(...this.rowsOf(version, file));
      const text = `file ${file} of version ${version}`;
      this.world.record(
        node,
        'read',
        text,
        {
          query: request.id,
          source: 'lake',
          table,
          columns: [...columnsOf(request.query, 'lake')],
          version,
          file,
        },
        request.id,
      );
      this.world.change(node, {
        op: 'values',
        field: 'scan',
        values: { reading: `v${version}, file ${file}`, last: request.id, latest: `v${this.version}` },
      });
    };
    this.world.after(half, () => {
      read(1);
      this.world.after(half, () => {
        read(2);
        respond({ source: 'lake', rows, version: pinned });
      });
    });
  }

  /** The version that a read of a query's files goes to. */
  protected versionFor(pinned: number): number {
    return pinned;
  }

  protected rowsOf(version: number, file: 1 | 2): SqlRow[] {
    const ids = Array.from({ length: this.#sizes[version] ?? 0 }, (_, i) => 1041 + i);
    return ids.filter((_, i) => i % 2 === file - 1).map((id) => ({ id, customer: customersOf[id % 3]! }));
  }

  #commit(rows: number): void {
    this.delta.commit('WRITE', rows);
    this.#sizes.push((this.#sizes.at(-1) ?? 0) + rows);
    this.world.change(node, {
      op: 'values',
      field: 'scan',
      values: { latest: `v${this.version}`, orders: counted(this.#sizes.at(-1)!, 'order') },
    });
  }

  #tellCommit(rows: number): void {
    this.#commit(rows);
    this.world.record(node, 'committed', `version ${this.version}: one more order`, {
      version: this.version,
    });
  }
}
