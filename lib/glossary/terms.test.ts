import { describe, expect, it } from 'vitest';
import { terms } from './terms';

describe('The glossary', () => {
  it('is in order of name, each name once', () => {
    const names = terms.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('gives each form to one term', () => {
    const forms = terms.flatMap((term) => term.forms.map((form) => form.toLowerCase()));
    for (const form of forms) {
      const owners = terms.filter((term) => term.forms.some((each) => each.toLowerCase() === form));
      expect(owners.map(({ name }) => name)).toHaveLength(1);
    }
  });

  it.each(terms.map((term) => [term.name, term] as const))(
    'explains %s in sentences, with a source',
    (_, term) => {
      expect(term.definition).toMatch(/^[A-Z].{20,280}\.$/s);
      expect(term.source.title.length).toBeGreaterThan(5);
      expect(new URL(term.source.url).protocol).toBe('https:');
    },
  );
});
