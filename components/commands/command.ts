/** Something the reader can ask for, by a shortcut, in the palette or by a button. */
export interface Command {
  readonly id: string;
  /** An imperative: `Zoom in`. */
  readonly title: string;
  readonly group: 'Diagram' | 'Graph' | 'Panels' | 'Everywhere';
  /** Any of these presses it: a `KeyboardEvent.key`, with `Mod+` before it for Ctrl or ⌘. */
  readonly keys: readonly string[];
  run(): void;
}

/** The command that a key press asks for, if any. Keys typed into a field belong to the field. */
export function commandFor(
  commands: readonly Command[],
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & { readonly inField: boolean },
): Command | undefined {
  const modified = event.ctrlKey || event.metaKey;
  if (event.altKey || (event.inField && !modified && event.key !== 'Escape')) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const pressed = modified ? `Mod+${key}` : key;
  return commands.find(({ keys }) => keys.includes(pressed));
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
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
