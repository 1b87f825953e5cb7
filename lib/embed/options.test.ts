import { describe, expect, it } from 'vitest';
import { defaultOptions, OptionError, optionEntries, parseOptions } from './options';

const parse = (query: string) => parseOptions(new URLSearchParams(query));

describe('the options of an address', () => {
  it('are the defaults when it has none', () => {
    expect(parse('')).toEqual(defaultOptions);
    expect(optionEntries(defaultOptions)).toEqual([]);
  });

  it('survive being written and read', () => {
    for (const query of [
      'theme=dark&controls=minimal&background=transparent&autoplay&loop=true&captions=false',
      'beat=3',
      't=12.5',
    ]) {
      const options = parse(query);
      expect(parseOptions(new URLSearchParams(optionEntries(options))), query).toEqual(options);
    }
  });

  it('treat an attribute without a value as HTML does', () => {
    expect(parse('autoplay').autoplay).toBe(true);
    expect(parse('autoplay=0').autoplay).toBe(false);
  });

  it.each([
    ['theme=pink', 'theme', /auto, light, dark/],
    ['controls=all', 'controls', /full, minimal, none/],
    ['autoplay=yes', 'autoplay', /true or false/],
    ['beat=0', 'beat', /1 to 9999/],
    ['beat=1.5', 'beat', /1 to 9999/],
    ['t=-1', 't', /seconds|number/],
    ['t=1&beat=2', 'beat', /./],
  ])('refuse %s', (query, parameter, bound) => {
    const problem = (() => {
      try {
        parse(query);
      } catch (error) {
        return error;
      }
    })();
    expect(problem).toBeInstanceOf(OptionError);
    expect(problem).toMatchObject({ parameter });
    expect((problem as OptionError).bound).toMatch(bound);
  });
});
