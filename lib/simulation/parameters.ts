import type { ParameterValue } from '@/lib/trace';

/** A run's parameters by id and type. Asking for one that is not declared, or as another type, is a mistake in the scenario and throws. */
export class ParameterValues {
  readonly #values: Readonly<Record<string, ParameterValue>>;

  constructor(values: Readonly<Record<string, ParameterValue>>) {
    this.#values = values;
  }

  number(id: string): number {
    const value = this.#values[id];
    if (typeof value !== 'number') throw this.#missing(id, 'number');
    return value;
  }

  choice(id: string): string {
    const value = this.#values[id];
    if (typeof value !== 'string') throw this.#missing(id, 'choice');
    return value;
  }

  flag(id: string): boolean {
    const value = this.#values[id];
    if (typeof value !== 'boolean') throw this.#missing(id, 'flag');
    return value;
  }

  text(id: string): string {
    const value = this.#values[id];
    if (typeof value !== 'string') throw this.#missing(id, 'text');
    return value;
  }

  #missing(id: string, type: string): Error {
    const there = Object.keys(this.#values).join(', ') || 'none';
    return new Error(`no ${type} parameter "${id}"; there are: ${there}`);
  }
}
