/** Colours of a node's inside, as CSS has them. */
export interface PanelTheme {
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  /** What is new, wrong or lost. */
  readonly accent: string;
  readonly warn: string;
  readonly link: string;
  readonly card: string;
}

/** `#rrggbb`, for files. */
export const panelThemes: Readonly<Record<'light' | 'dark', PanelTheme>> = {
  light: {
    ink: '#16181d',
    muted: '#555b65',
    rule: '#d8d5cb',
    accent: '#c2410c',
    warn: '#9a4a00',
    link: '#0b5cad',
    card: '#ffffff',
  },
  dark: {
    ink: '#f2f4f6',
    muted: '#a4abb5',
    rule: '#343a42',
    accent: '#ff9d42',
    warn: '#ffb86b',
    link: '#7cc0ff',
    card: '#191c21',
  },
};

/** The colours by name, for a page that has them as variables: nothing is drawn anew when its theme changes. */
export const namedTheme: PanelTheme = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  rule: 'var(--rule)',
  accent: 'var(--accent)',
  warn: 'var(--warn)',
  link: 'var(--link)',
  card: 'var(--card)',
};
