/** What is shared, as the page's address has it. */
export interface Shared {
  /** Address of the explorer, without a slash at its end. */
  readonly origin: string;
  readonly diagram: string;
  readonly title: string;
  /** Null for the first view. */
  readonly view: string | null;
  /** The page's query. */
  readonly search: string;
  /** Whether the view has something to play. */
  readonly playable: boolean;
  /** The run that is on show; null where none is. */
  readonly run: SharedRun | null;
}

export interface SharedRun {
  /** How many captions it has. */
  readonly captions: number;
  /** The one on show, counted from 1; 0 before the first. */
  readonly caption: number;
}

/** How the player is to look; an empty value is the default. */
export interface Look {
  readonly theme: '' | 'light' | 'dark';
  readonly controls: '' | 'minimal' | 'none';
  readonly transparent: boolean;
  readonly autoplay: boolean;
  /** Begins at the caption that the page shows, and not with the run. */
  readonly fromCaption: boolean;
}

/** What names a run in the page's address; the rest says how the page shows it. */
const ofRun = /^(scenario|seed|fault|p\..+)$/;

/** The parameters of an embed that shows what the page shows. */
export function embedParameters(shared: Shared, look: Look): [string, string][] {
  const run = [...new URLSearchParams(shared.search)].filter(([name]) => ofRun.test(name));
  const parameters: [string, string][] = [];
  if (shared.view !== null && !run.some(([name]) => name === 'scenario'))
    parameters.push(['view', shared.view]);
  parameters.push(...run);
  if (look.theme !== '') parameters.push(['theme', look.theme]);
  if (shared.playable && look.controls !== '') parameters.push(['controls', look.controls]);
  if (look.transparent) parameters.push(['background', 'transparent']);
  if (shared.playable && look.autoplay) parameters.push(['autoplay', 'true']);
  const caption = firstCaption(shared, look);
  if (caption > 0) parameters.push(['beat', String(caption)]);
  return parameters;
}

/** The caption that a player begins at, counted from 1; 0 for the beginning of the run. */
export function firstCaption({ run }: Shared, { fromCaption }: Look): number {
  return fromCaption ? (run?.caption ?? 0) : 0;
}

/** Path and query of the embed. */
export function embedPath(shared: Shared, look: Look): string {
  return `/embed/${shared.diagram}${queryOf(embedParameters(shared, look))}`;
}

/** A file to take along, by the path of its address. */
export function offlinePath(shared: Shared, look: Look): string {
  return `/api/diagrams/${shared.diagram}/offline${queryOf(embedParameters(shared, look))}`;
}

/** The run as a picture that moves, by the path of its address; null where nothing plays. */
export function animationPath(shared: Shared, look: Look): string | null {
  if (!shared.playable) return null;
  const plain: Look = {
    ...look,
    controls: '',
    transparent: false,
    autoplay: false,
    fromCaption: false,
  };
  return `/api/diagrams/${shared.diagram}/animation${queryOf(embedParameters(shared, plain))}`;
}

/** The run as a file with a page for every caption, by the path of its address; null where no run is on show. */
export function deckPath(shared: Shared, look: Look, format: 'pptx' | 'pdf'): string | null {
  const run = [...new URLSearchParams(shared.search)].filter(([name]) => ofRun.test(name));
  if (!shared.playable || !run.some(([name]) => name === 'scenario')) return null;
  const theme: [string, string][] = look.theme === 'dark' ? [['theme', 'dark']] : [];
  return `/api/diagrams/${shared.diagram}/runs/export/${format}${queryOf([...run, ...theme])}`;
}

function queryOf(parameters: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
  return query === '' ? '' : `?${query}`;
}
