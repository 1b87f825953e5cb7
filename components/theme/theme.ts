/** What a reader can choose; `system` follows the device, `wall` is for the last row of a hall: words of 7 to 1 on white. */
export const themes = ['system', 'light', 'dark', 'wall'] as const;
export type Theme = (typeof themes)[number];

export const themeNames: Readonly<Record<Theme, string>> = {
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  wall: 'Projector',
};

/** Where the choice is kept in the browser's storage. */
export const themeKey = 'theme';

export function isTheme(text: string | null): text is Theme {
  return themes.some((theme) => theme === text);
}

export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length]!;
}
