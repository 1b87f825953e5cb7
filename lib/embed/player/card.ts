import { type Json, messageKinds, type SendEvent } from '@/lib/trace';
import { html, iconButton } from './dom';

/** The message that is held: what it is, what it changes, and its record. */
export class Card {
  readonly #place: HTMLElement;
  readonly #close: () => void;
  #shown: SendEvent | null = null;

  constructor(place: HTMLElement, close: () => void) {
    this.#place = place;
    this.#close = close;
  }

  show(send: SendEvent | null): void {
    if (send === this.#shown) return;
    this.#shown = send;
    this.#place.hidden = send === null;
    this.#place.replaceChildren(...(send ? this.#contents(send) : []));
  }

  #contents({ message }: SendEvent): Node[] {
    const { kind, label, correlation, bytes, count, payload } = message;
    const facts = [correlation, `${bytes.toLocaleString('en')} bytes`, count > 1 ? `${count} records` : ''];
    return [
      html(
        'header',
        {},
        html(
          'div',
          {},
          html('h2', {}, `${messageKinds[kind].name} ${label}`),
          html('p', {}, facts.filter((fact) => fact !== '').join(' · ')),
        ),
        iconButton('close', 'Close message', this.#close),
      ),
      ...difference(payload),
      html('pre', { tabindex: 0, 'aria-label': 'Record of the message' }, JSON.stringify(payload, null, 2)),
    ];
  }
}

type Fields = Readonly<Record<string, Json>>;

/** A row for each field of a record that says both before and after. */
function difference(payload: Json): Node[] {
  const [before, after] = [fieldsOf(payload, 'before'), fieldsOf(payload, 'after')];
  if (!before && !after) return [];
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const head = html('tr', {}, ...['field', 'before', 'after'].map((text) => html('th', {}, text)));
  const rows = names.map((name) => {
    const [old, now] = [cell(before?.[name]), cell(after?.[name])];
    return html(
      'tr',
      { 'data-changed': old !== now },
      html('th', {}, name),
      html('td', {}, old),
      html('td', {}, now),
    );
  });
  return [html('table', {}, html('thead', {}, head), html('tbody', {}, ...rows))];
}

function fieldsOf(payload: Json, name: 'before' | 'after'): Fields | null {
  const part = isFields(payload) ? payload[name] : null;
  return part !== undefined && isFields(part) ? part : null;
}

function isFields(value: Json): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function cell(value: Json | undefined): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
