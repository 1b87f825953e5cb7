import { describe, expect, it } from 'vitest';
import { EdgeIds, nodeIds, nodeSlug } from './ids';

const node = (title: string, attributes: string[] = [], parent = -1) => ({
  title,
  attributes: attributes.map((text) => ({ text })),
  parent,
});

describe('nodeSlug', () => {
  it.each([
    ['Tables (OLTP)', 'tables-oltp'],
    ['Write-Ahead Log (WAL)', 'write-ahead-log-wal'],
    ['Café Über', 'cafe-uber'],
    ['  ', 'untitled'],
  ])('of %j is %s', (title, slug) => {
    expect(nodeSlug(title)).toBe(slug);
  });

  it('names titles without Latin letters by what they say, always the same', () => {
    expect(nodeSlug('完成')).toMatch(/^text-[a-z0-9]+$/);
    expect(nodeSlug('完成')).toBe(nodeSlug('完成'));
    expect(nodeSlug('完成')).not.toBe(nodeSlug('開始'));
  });
});

describe('nodeIds', () => {
  it('tells nodes of one title apart by the first text that differs in all', () => {
    expect(nodeIds([node('A', ['x', 'one']), node('A', ['x', 'two'])])).toEqual(['a-one', 'a-two']);
  });

  it('then by what they lie in, and by their order only last', () => {
    expect(nodeIds([node('P'), node('Q'), node('A', [], 0), node('A', [], 1)])).toEqual([
      'p',
      'q',
      'a-p',
      'a-q',
    ]);
    expect(nodeIds([node('A'), node('A')])).toEqual(['a-1', 'a-2']);
  });

  it('never gives one id twice', () => {
    const ids = nodeIds([node('A'), node('A'), node('A 1'), node('A 2')]);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('EdgeIds', () => {
  it('numbers edges between the same two from the second', () => {
    const ids = new EdgeIds();
    expect([ids.next('a', 'b'), ids.next('a', 'b'), ids.next('b', 'a')]).toEqual(['a--b', 'a--b--2', 'b--a']);
  });
});
