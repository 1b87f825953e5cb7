import { describe, expect, it } from 'vitest';
import { type Command, commandFor, keyName } from './command';

const command = (id: string, ...keys: string[]): Command => ({
  id,
  title: id,
  group: 'Graph',
  keys,
  run: () => undefined,
});
const commands = [
  command('fit', 'f'),
  command('palette', 'Mod+k'),
  command('close', 'Escape'),
  command('in', '+', '='),
];
const press = (key: string, more: Partial<Parameters<typeof commandFor>[1]> = {}) =>
  commandFor(commands, { key, ctrlKey: false, metaKey: false, altKey: false, inField: false, ...more })?.id;

describe('commandFor', () => {
  it('knows a key in either case', () => {
    expect(press('f')).toBe('fit');
    expect(press('F')).toBe('fit');
    expect(press('=')).toBe('in');
  });
  it('takes Ctrl and ⌘ for Mod, and leaves other combinations to the browser', () => {
    expect(press('k', { ctrlKey: true })).toBe('palette');
    expect(press('k', { metaKey: true })).toBe('palette');
    expect(press('k')).toBeUndefined();
    expect(press('f', { ctrlKey: true })).toBeUndefined();
    expect(press('f', { altKey: true })).toBeUndefined();
  });
  it('leaves letters to a field, but not Escape and Mod', () => {
    expect(press('f', { inField: 'words' })).toBeUndefined();
    expect(press('Escape', { inField: 'words' })).toBe('close');
    expect(press('k', { inField: 'words', ctrlKey: true })).toBe('palette');
  });
});

describe('a clicker', () => {
  const next: Command = { ...command('next', 'ArrowRight'), clicker: ['PageDown'] };
  const click = (key: string, inField: 'words' | 'choice' | false) =>
    commandFor([next], { key, ctrlKey: false, metaKey: false, altKey: false, inField })?.id;
  it('works while a list of choices has the focus, which keeps its arrows', () => {
    expect(click('PageDown', 'choice')).toBe('next');
    expect(click('ArrowRight', 'choice')).toBeUndefined();
    expect(click('PageDown', false)).toBe('next');
  });
  it('leaves fields of words alone', () => expect(click('PageDown', 'words')).toBeUndefined());
});

describe('keyName', () => {
  it('writes keys as they are printed', () => {
    expect(keyName('Mod+k', false)).toBe('Ctrl+K');
    expect(keyName('Mod+k', true)).toBe('⌘K');
    expect(keyName(' ', false)).toBe('Space');
    expect(keyName('+', false)).toBe('+');
    expect(keyName('Escape', false)).toBe('Esc');
  });
});
