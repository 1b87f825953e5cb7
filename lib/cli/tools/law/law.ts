/**
 * Which folders may import which, as `lib/README.md` says it. A folder may always import itself; what is not listed is
 * forbidden. `packages`: npm packages it may use, where that is limited.
 */
export interface FolderLaw {
  readonly folder: string;
  readonly may: readonly string[];
  readonly packages?: readonly RegExp[];
  /** Its results are a function of their inputs alone: no platform modules, clock, timers, chance or inexact mathematics. */
  readonly pure?: boolean;
}

const values = ['lib/model', 'lib/trace'];
/** What shows a run: colours, time, marks, and how marks become pixels. */
const stage = ['lib/theme', 'lib/play', 'lib/picture', 'lib/paint'];
const below = [
  ...values,
  'lib/drawing',
  'lib/layout',
  'lib/simulation',
  'lib/systems',
  'lib/theme',
  'lib/play',
  'lib/picture',
  'lib/paint',
  'lib/embed',
  'lib/film',
  'lib/export',
];
const none: readonly RegExp[] = [];

/** The longest folder that holds a file is the one whose law it obeys. */
export const laws: readonly FolderLaw[] = [
  { folder: 'lib/model', may: [], packages: none },
  { folder: 'lib/trace', may: ['lib/model'], packages: none },
  { folder: 'lib/glossary', may: [], packages: none, pure: true },
  { folder: 'lib/drawing', may: values, packages: none },
  { folder: 'lib/layout', may: values, packages: none },
  { folder: 'lib/simulation', may: values, packages: none, pure: true },
  { folder: 'lib/systems', may: [...values, 'lib/simulation'], packages: none, pure: true },
  { folder: 'lib/theme', may: ['lib/model'], packages: none, pure: true },
  { folder: 'lib/play', may: values, packages: none },
  { folder: 'lib/picture', may: [...values, 'lib/theme', 'lib/play'], packages: none },
  { folder: 'lib/paint', may: [...values, 'lib/theme', 'lib/play', 'lib/picture'], packages: none },
  { folder: 'lib/embed', may: [...values, ...stage], packages: none },
  {
    folder: 'lib/film',
    may: [...values, ...stage],
    packages: [/^mediabunny$/, /^gifenc$/, /^fflate$/],
  },
  { folder: 'lib/export', may: [...values, ...stage] },
  { folder: 'lib/workshop', may: [...below, 'lib/glossary'] },
  { folder: 'diagrams', may: [...values, 'lib/simulation', 'lib/systems'], packages: none, pure: true },
  { folder: 'lib/worker', may: [...below, 'lib/workshop', 'diagrams'] },
  { folder: 'lib/cli', may: [...below, 'lib/workshop', 'diagrams'] },
  { folder: 'components', may: [...values, 'lib/glossary', ...stage, 'lib/film'] },
  // The pool of simulation threads is asked by the API alone.
  { folder: 'app', may: [...below, 'lib/workshop', 'lib/worker', 'diagrams', 'components'] },
  { folder: 'proxy.ts', may: ['diagrams', 'lib/embed'] },
];

/** Zod is large and probes `eval`: it stays on the server. */
export const serverOnly: readonly RegExp[] = [/^zod(\/|$)/, /^node:/, /^fontkit/];
