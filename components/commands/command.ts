/** Something the reader can ask for, by a shortcut, in the palette or by a button. */
export interface Command {
  readonly id: string;
  /** An imperative: `Zoom in`. */
  readonly title: string;
  readonly group: 'Run' | 'Diagram' | 'Graph' | 'Panels' | 'Everywhere';
  /** Any of these presses it: a `KeyboardEvent.key`, with `Mod+` before it for Ctrl or ⌘. */
  readonly keys: readonly string[];
  /** Keys of a presenter's clicker, which press it even while a list of choices has the focus. */
  readonly clicker?: readonly string[];
  run(): void;
}

/** The command that a key press asks for, if any. Keys typed into a field belong to the field. */
export function commandFor(
  commands: readonly Command[],
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
    /** Whether it is typed into a field, and whether that is one of words. */
    readonly inField: false | 'words' | 'choice';
  },
): Command | undefined {
  const modified = event.ctrlKey || event.metaKey;
  if (event.altKey) return undefined;
  if (event.inField && !modified && event.key !== 'Escape') {
    return event.inField === 'choice'
      ? commands.find(({ clicker }) => clicker?.includes(event.key))
      : undefined;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const pressed = modified ? `Mod+${key}` : key;
  // What was typed is taken back by the field itself.
  if (event.inField === 'words' && pressed === 'Mod+z') return undefined;
  return commands.find(({ keys, clicker }) => keys.includes(pressed) || clicker?.includes(pressed));
}

/** How a key is written for the reader. */
export function keyName(key: string, apple: boolean): string {
  return key
    .split(/\+(?=.)/)
    .map((part) => {
      if (part === 'Mod') return apple ? '⌘' : 'Ctrl';
      if (part === ' ') return 'Space';
      return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join(apple ? '' : '+');
}

const names: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
