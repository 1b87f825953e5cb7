import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from './catalogue';
import { matches, search } from './search';

function entry(id: string, title: string, nodes: Record<string, readonly string[]>): CatalogueEntry {
  return {
    id,
    title,
    section: 'Architecture',
    summary: '',
    views: [{ id, title }],
    nodes: Object.entries(nodes).map(([title, attributes]) => ({
      id: title,
      view: id,
      title,
      kind: 'component',
      attributes,
    })),
  };
}

const entries = [
  entry('cdc', 'CDC Pipeline', {
    'Debezium Connector': ['Captures changes'],
    'Apache Kafka': ['Topic: orders'],
  }),
  entry('saga', 'Saga', { 'Process Payment': [], Orchestrator: ['Sends orders'] }),
  entry('kafka', 'Kafka in depth', { Broker: [] }),
];
const ids = (query: string) => search(entries, query).map((hit) => hit.entry.id);

describe('search', () => {
  it('finds titles, nodes and attributes', () => {
    expect(ids('saga')).toEqual(['saga']);
    expect(ids('debezium')).toEqual(['cdc']);
    expect(ids('captures')).toEqual(['cdc']);
  });

  it('puts titles before nodes before attributes', () => {
    expect(ids('kafka')).toEqual(['kafka', 'cdc']);
  });

  it('forgives one wrong letter in words of four or more', () => {
    expect(ids('debezum')).toEqual(['cdc']);
    expect(ids('debezuim')).toEqual(['cdc']);
    expect(ids('kavka')).toEqual(['kafka', 'cdc']);
    expect(ids('orxers')).toEqual(['cdc', 'saga']);
    expect(ids('dabezum')).toEqual([]);
    expect(ids('cdk')).toEqual([]);
  });

  it('wants every word', () => {
    expect(ids('kafka orders')).toEqual(['cdc']);
    expect(ids('kafka payment')).toEqual([]);
  });

  it('says what answered', () => {
    expect(search(entries, 'orders')[0]!.because).toEqual(['Topic: orders']);
  });

  it('lists everything in order for an empty query', () => {
    expect(ids(' ')).toEqual(['cdc', 'saga', 'kafka']);
  });
});

describe('matches', () => {
  it('finds a word whatever one letter of it was hit wrong', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'abcxyz'), (text, at, letter) => {
        const i = at % text.length;
        expect(matches(`x ${text}`, text.slice(0, i) + letter + text.slice(i + 1))).toBe(true);
      }),
    );
  });

  it('ignores accents, case and punctuation', () => {
    expect(matches('Échange — (ÉTÉ)', 'echange ete')).toBe(true);
  });
});
