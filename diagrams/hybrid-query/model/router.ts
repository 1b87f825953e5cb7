import type { World } from '@/lib/simulation';
import type { combine, Part, Range, Side } from '@/lib/systems/query-router';
import type { Seam, Watermark } from '@/lib/systems/watermark';
import type { Json, Tone } from '@/lib/trace';
import type { ColdStore } from './cold-store';
import type { HotStore } from './hot-store';
import { dayText, euros, type Order, rangeText, rowsText } from './order';
import { analyzer, ask, askCold, askHot, fromCold, fromHot, request, result } from './places';

/** From one node to the next. Microseconds. */
const latency = 60_000;
/** Rows take longer than questions. Microseconds. */
const transfer = 150_000;

export interface Routing {
  readonly route: (range: Range, before: number) => readonly Part[];
  readonly combine: typeof combine;
  /** A query is ended after this time, in microseconds, with what has come by then. */
  readonly longest: number;
  /** Reads by the watermark it has pinned: also asks Delta for a version that has everything before it. */
  readonly pins: boolean;
}

interface Running {
  readonly id: string;
  readonly range: Range;
  readonly seam: Seam;
  readonly parts: readonly Part[];
  /** How many orders there are in the range as it starts: what the answer should have. */
  readonly due: number;
  readonly answers: Map<Side, readonly Order[]>;
}

/** The analyzer and the place where its answers meet: pins, routes, waits for the parts, combines. */
export class Router {
  readonly #world: World;
  readonly #stores: { readonly hot: HotStore; readonly cold: ColdStore };
  readonly #watermark: Watermark;
  readonly #routing: Routing;
  readonly #due: (range: Range) => number;
  readonly #running = new Map<string, Running>();
  #asked = 0;
  #underWay = 0;

  /** `due`: how many orders a range has now, wherever they are; shown beside an answer. */
  constructor(
    world: World,
    stores: { readonly hot: HotStore; readonly cold: ColdStore },
    watermark: Watermark,
    routing: Routing,
    due: (range: Range) => number,
  ) {
    this.#world = world;
    this.#stores = stores;
    this.#watermark = watermark;
    this.#routing = routing;
    this.#due = due;
    const values = { watermark: routing.pins ? dayText(watermark.seam.before) : 'none' };
    world.change(analyzer, { op: 'values', field: 'seam', values });
  }

  get idle(): boolean {
    return this.#underWay === 0 && this.#running.size === 0;
  }

  ask(range: Range): void {
    const id = `Q${++this.#asked}`;
    this.#underWay++;
    this.#showRequest(id, range, 'running');
    this.#world.record(request, 'asked', `${id}: orders of ${rangeText(range)}`, { query: id, ...range }, id);
    const payload = { sql: sqlOf(range) };
    this.#world.send(
      ask,
      { kind: 'query', label: `${id}: ${rangeText(range)}`, payload, bytes: 120, correlation: id },
      { latency, deliver: () => this.#start(id, range) },
    );
  }

  #start(id: string, range: Range): void {
    this.#underWay--;
    const seam = this.#watermark.pin(id);
    const parts = this.#routing.route(range, seam.before);
    const running = { id, range, seam, parts, due: this.#due(range), answers: new Map() };
    this.#running.set(id, running);
    const plan = parts.map((part) => `${part.side} ${rangeText(part)}`).join(', ');
    const { before, version } = seam;
    const { pins } = this.#routing;
    const of = (side: Side) => parts.filter((part) => part.side === side).map(rangeText)[0] ?? '–';
    const [cold, hot] = [of('cold'), of('hot')];
    const cells = {
      query: id,
      pinned: pins ? dayText(before) : 'none',
      version: pins && cold !== '–' ? `≥ ${version}` : 'any',
      cold,
      hot,
    };
    this.#world.change(analyzer, { op: 'put', field: 'routes', row: { key: id, cells } });
    const text = `${id} ${pins ? `pins watermark ${dayText(before)}` : 'asks both sides'}: ${plan}`;
    const data = { query: id, ...range, before, version, pins, parts: shown(parts) };
    this.#world.record(analyzer, 'routed', text, data, id);
    for (const part of parts) this.#ask(running, part);
    this.#world.after(this.#routing.longest, () => this.#end(running), { background: true });
  }

  #ask({ id, seam }: Running, part: Part): void {
    const isCold = part.side === 'cold';
    const version = isCold && this.#routing.pins ? seam.version : 0;
    const payload = { sql: sqlOf(part), ...(version > 0 ? { 'version at least': version } : {}) };
    this.#world.send(
      isCold ? askCold : askHot,
      { kind: 'query', label: `${id}: ${rangeText(part)}`, payload, bytes: 120, correlation: id },
      {
        latency,
        deliver: () => {
          const answer = (orders: readonly Order[]) => this.#answer(id, part, orders);
          if (isCold) this.#stores.cold.read(id, part, version, answer);
          else this.#stores.hot.read(id, part, answer);
        },
      },
    );
  }

  #answer(id: string, { side }: Part, orders: readonly Order[]): void {
    this.#world.send(
      side === 'cold' ? fromCold : fromHot,
      {
        kind: 'rows',
        label: `${id}: ${rowsText(orders.length)}`,
        payload: { orders: orders.map(({ id, day, amount }) => ({ id, day: dayText(day), amount })) },
        bytes: 40 + 120 * orders.length,
        count: Math.max(1, orders.length),
        correlation: id,
      },
      {
        latency: transfer,
        deliver: () => {
          const running = this.#running.get(id);
          if (!running) return;
          running.answers.set(side, orders);
          if (running.answers.size === running.parts.length) this.#end(running);
          else
            this.#showResult(running, orders, `waiting: ${orders.length} of ${running.due} rows`, 'waiting');
        },
      },
    );
  }

  /** All parts have come, or the time is up. */
  #end(running: Running): void {
    const { id, range, parts, answers, due } = running;
    if (!this.#running.delete(id)) return;
    this.#watermark.release(id);
    if (answers.size === 0) {
      this.#refuse(running);
      return;
    }
    const { rows, missing } = this.#routing.combine(parts, answers);
    const sum = rows.reduce((total, { amount }) => total + amount, 0);
    const partial = missing.length > 0;
    const lacks = missing.map((part) => rangeText(part)).join(', ');
    if (partial) this.#showResult(running, rows, `partial: ${lacks} is missing`, 'warn');
    else if (rows.length === due) this.#showResult(running, rows, 'complete', 'good');
    else this.#showResult(running, rows, `wrong: ${due} expected`, 'bad');
    this.#showRequest(id, range, partial ? 'partial' : 'complete');
    const text = `${id}: ${rowsText(rows.length)}, sum ${sum}${partial ? `, partial: ${lacks} is missing` : ''}`;
    const ids = rows.map((order) => order.id);
    const { pins } = this.#routing;
    const data = { query: id, ids, sum, due, pins, complete: !partial, missing: shown(missing) };
    this.#world.record(result, 'answered', text, data, id);
  }

  #refuse({ id, range, parts }: Running): void {
    this.#underWay++;
    this.#showRequest(id, range, 'refused');
    const text = `${id} is refused: nobody has answered in time`;
    this.#world.record(analyzer, 'refused', text, { query: id, parts: shown(parts) }, id);
    const payload = { error: 'no part of the range can be read now' };
    this.#world.send(
      ask,
      { kind: 'refusal', label: `${id} refused`, payload, bytes: 60, correlation: id },
      { latency, backwards: true, deliver: () => void this.#underWay-- },
    );
  }

  #showRequest(id: string, range: Range, end: string): void {
    const row = { key: id, cells: { query: id, range: rangeText(range), end } };
    this.#world.change(request, { op: 'put', field: 'queries', row });
  }

  #showResult({ id }: Running, rows: readonly Order[], note: string, tone: Tone): void {
    const sum = euros(rows.reduce((total, { amount }) => total + amount, 0));
    const row = { key: id, cells: { query: id, rows: rows.length, sum, note }, tone };
    this.#world.change(result, { op: 'put', field: 'answers', row });
  }
}

/** Parts as a record may hold them. */
function shown(parts: readonly Part[]): { readonly [key: string]: Json }[] {
  return parts.map((part) => ({ ...part }));
}

function sqlOf({ from, to }: Range): string {
  return `SELECT * FROM orders WHERE day BETWEEN '${dayText(from)}' AND '${dayText(to)}'`;
}
