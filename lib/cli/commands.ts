import type { CommandEntry } from './command';

/** Every command there is. A new one is a file of its own and an entry here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'read',
    summary: 'read the drawings of a Markdown or text file',
    load: async () => (await import('./read')).read,
  },
  {
    name: 'check',
    summary: 'tell what is doubtful or wrong in the drawings of documents',
    load: async () => (await import('./check')).check,
  },
  {
    name: 'tidy',
    summary: 'straighten the drawings of a document without changing what they say',
    load: async () => (await import('./tidy')).tidy,
  },
  {
    name: 'export',
    summary: 'write diagrams as files of other tools',
    load: async () => (await import('./export')).exportCommand,
  },
  {
    name: 'simulate',
    summary: 'run a scenario and see whether its promises hold',
    load: async () => (await import('./simulate')).simulate,
  },
  {
    name: 'offline',
    summary: 'write a diagram with a run as one file that plays from disk',
    load: async () => (await import('./offline')).offline,
  },
  {
    name: 'film',
    summary: 'make a picture of a run that moves: MP4, WebM or GIF',
    load: async () => (await import('./film')).film,
  },
  {
    name: 'site',
    summary: 'write the whole workshop as files that need no server',
    load: async () => (await import('./site')).site,
  },
];
