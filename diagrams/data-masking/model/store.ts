import type { World } from '@/lib/simulation';
import {
  type ColumnMask,
  emailMask,
  isDecided,
  type MaskPolicy,
  maskedColumn,
  maskOf,
  noMask,
  phoneMask,
  ssnMask,
  wholeMask,
  yearMask,
} from '@/lib/systems/column-mask';
import { edgeOf, hop, lookUp, type Role, raw } from './nodes';
import { type Asked, sqlText, star, type Where } from './queries';
import {
  birthday,
  type Customer,
  columns,
  malformed,
  newColumn,
  shownValue,
  twinOf,
  typedRecord,
} from './record';

/** What comes back: the rows as the reader may see them, or how many there are. */
export type Answer = { readonly rows: readonly Customer[] } | { readonly count: number };

/** A question on its way. */
export interface Request extends Asked {
  readonly id: string;
  readonly role: Role;
}

const decided: MaskPolicy = {
  email: { regular: emailMask, support: emailMask },
  ssn: { regular: ssnMask, support: ssnMask },
  // Support calls customers back, and so needs the number.
  phone: { regular: phoneMask, support: noMask },
};
const withBirthday: MaskPolicy = { ...decided, [newColumn]: { regular: yearMask, support: yearMask } };
const hidden = '•••';
const longestLabel = 48;

/** What an answer says of itself on its message: its values, or how many rows there are. */
function answerLabel(answer: Answer): string {
  if ('count' in answer) return `count ${answer.count}`;
  const [row] = answer.rows;
  if (!row) return '0 rows';
  const values = Object.values(row).map(shownValue).join(', ');
  return values.length > longestLabel ? `${values.slice(0, longestLabel - 1)}…` : values;
}

/** The table with the masks on its columns: nothing leaves it that has not been through them. */
export class Store {
  protected readonly world: World;
  #record: Customer;
  #columns: readonly string[] = columns;
  #policy: MaskPolicy = decided;
  /** False while a failed deployment has left the columns without their masks. */
  #deployed = true;
  /** How often the record has been read while it is malformed; null while it is well. */
  #broken: number | null = null;
  /** Whether anybody in this run may see raw values: if not, they stay out of the trace. */
  readonly #shown: boolean;

  constructor(world: World) {
    this.world = world;
    this.#record = typedRecord(world.parameters);
    this.#shown = ['everybody', 'admin'].includes(world.parameters.choice('reader'));
    this.#show();
    world.change(raw, { op: 'text', field: 'before', text: '' }, { op: 'text', field: 'after', text: '' });
    world.onFault('malformed', { begin: () => this.#spoil(0), heal: () => this.#repair() });
    world.onFault('new-column', { begin: () => this.#addColumn(), heal: () => this.#decide() });
    world.onFault('masks-dropped', { begin: () => this.#deploy(false), heal: () => this.#deploy(true) });
  }

  /** A query arrives. */
  ask(request: Request, respond: (answer: Answer) => void): void {
    this.world.after(lookUp, () => this.#run(request, respond));
  }

  protected maskFor(column: string, role: Role): ColumnMask {
    if (role === 'admin') return noMask;
    const otherwise = this.world.parameters.flag('defaultMask') ? wholeMask : noMask;
    return maskOf(this.#decisions, column, role, otherwise);
  }

  /** The masks there are: none while a failed deployment has left the columns without. */
  get #decisions(): MaskPolicy {
    return this.#deployed ? this.#policy : {};
  }

  /** What a condition compares with. */
  protected filterMask(column: string, role: Role): ColumnMask {
    return this.world.parameters.flag('filterRaw') ? noMask : this.maskFor(column, role);
  }

  #run(request: Request, respond: (answer: Answer) => void): void {
    const { id, role } = request;
    // An import goes on between one read and the next.
    if (this.#broken !== null && this.#broken++ > 0) this.#spoil(this.#broken - 1);
    const before = sqlText(request, star);
    const after = this.#rewritten(request);
    const spans = [...after.matchAll(/\w*mask\w*\(\w+\)/g)].map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
      tone: 'policy' as const,
    }));
    this.world.change(
      raw,
      { op: 'text', field: 'before', text: before },
      { op: 'text', field: 'after', text: after, spans },
    );
    const answer = this.#answer(request, this.#record);
    const twin = this.#answer(request, this.#twinFor(role));
    const count = 'rows' in answer ? answer.rows.length : answer.count;
    const text = `${id} of ${role} finds ${count}`;
    this.world.record(raw, 'executed', text, { query: id, role, before, after, answer, twin, count }, id);
    this.world.send(
      edgeOf(role),
      {
        kind: 'rows',
        label: answerLabel(answer),
        payload: { query: id, role, ...answer },
        bytes: 120,
        correlation: id,
      },
      { latency: hop, deliver: () => respond(answer) },
    );
  }

  /** The query as it runs: as it was asked where no mask stands in it. */
  #rewritten(request: Request): string {
    const read = (column: string) => maskedColumn(this.maskFor(column, request.role), column);
    const filter = (column: string) => maskedColumn(this.filterMask(column, request.role), column);
    const isPlain = this.#columns.every((column) => read(column) === column);
    return sqlText(request, isPlain ? star : this.#columns, isPlain ? undefined : read, filter);
  }

  #answer({ role, where, output }: Request, record: Customer): Answer {
    const found = !where || this.#fulfils(record, where, role);
    if (output === 'count') return { count: found ? 1 : 0 };
    const row = this.#columns.map((column) => [
      column,
      this.maskFor(column, role).apply(record[column] ?? null),
    ]);
    return { rows: found ? [Object.fromEntries(row)] : [] };
  }

  #fulfils(record: Customer, { column, operator, value }: Where, role: Role): boolean {
    const seen = this.filterMask(column, role).apply(record[column] ?? null);
    return operator === '=' ? seen === value : (seen?.startsWith(value) ?? false);
  }

  /** The record with what this role may not see replaced. */
  #twinFor(role: Role): Customer {
    const twin = twinOf(this.#record);
    const isOpen = !this.world.parameters.flag('defaultMask');
    const isRaw = (column: string) =>
      role === 'admin' ||
      (role === 'support' && column === 'phone') ||
      (isOpen && !isDecided(this.#decisions, column, role));
    return Object.fromEntries(
      this.#columns.map((column) => [column, (isRaw(column) ? this.#record : twin)[column] ?? null]),
    );
  }

  #spoil(time: number): void {
    if (time === 0) this.#broken = 0;
    this.#put({ ...this.#record, ...malformed[time % malformed.length] }, true);
  }

  #repair(): void {
    this.#broken = null;
    this.#put({ ...this.#record, ...typedRecord(this.world.parameters) }, false);
  }

  #put(record: Customer, isMalformed: boolean): void {
    this.#record = record;
    const values = this.#shown ? record : null;
    const text = isMalformed ? 'A malformed record is stored' : 'The record is well-formed again';
    this.world.record(raw, 'stored', text, { malformed: isMalformed, values });
    this.#show(isMalformed);
  }

  #deploy(isDeployed: boolean): void {
    this.#deployed = isDeployed;
    const [name, text] = isDeployed
      ? ['masks-restored', 'Every column has its mask again']
      : ['masks-dropped', 'A deployment has left the columns without masks'];
    this.world.record(raw, name, text, {});
    if (isDeployed) this.world.status(raw, 'up');
    else this.world.status(raw, 'degraded', 'no masks');
  }

  #addColumn(): void {
    this.#columns = [...columns, newColumn];
    this.#policy = decided;
    this.#record = { ...this.#record, [newColumn]: birthday };
    this.world.record(raw, 'column-added', `${newColumn} is added, without a mask`, { column: newColumn });
    this.#show();
  }

  #decide(): void {
    this.#policy = withBirthday;
    const text = `${newColumn} shows the year from now on`;
    this.world.record(raw, 'mask-decided', text, { column: newColumn });
  }

  #show(isMalformed = this.#broken !== null): void {
    this.world.change(
      raw,
      ...this.#columns.map((column) => {
        const value = this.#shown ? shownValue(this.#record[column] ?? null) : hidden;
        const tone = isMalformed ? ('warn' as const) : ('normal' as const);
        return { op: 'put' as const, field: 'record', row: { key: column, cells: { column, value }, tone } };
      }),
    );
  }
}
