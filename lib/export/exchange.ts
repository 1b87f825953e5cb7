import type { View, ViewNode } from '@/lib/model';
import { type Colours, type Theme, themeColours } from '@/lib/theme';
import type { TraceEvent, TraceHeader } from '@/lib/trace';
import { ExportError } from './error';
import type { Page } from './page';
import { type RunOptions, storyOf } from './run-steps';
import { stepsOf } from './steps';

/** What a sequence diagram says, whatever it comes from: a view drawn as lifelines, or a run. */
export interface Exchange {
  readonly title: string;
  readonly theme: Theme;
  readonly palette: Colours;
  /** The lifelines. */
  readonly nodes: readonly ViewNode[];
  /** In order of time. */
  readonly steps: readonly ExchangeStep[];
  /** Text that belongs to no moment. */
  readonly notes: readonly string[];
}

export type ExchangeStep = ExchangeMessage | ExchangeNote;

export interface ExchangeMessage {
  readonly type: 'message';
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly both: boolean;
  readonly undirected: boolean;
  readonly dashed: boolean;
  /** Ends on its way. */
  readonly lost: boolean;
}

export interface ExchangeNote {
  readonly type: 'note';
  /** Id of the node it stands over; null for all of them. */
  readonly over: string | null;
  readonly text: string;
}

/** A page whose view is drawn as lifelines. */
export function exchangeOf({ view, title, theme, palette }: Page): Exchange {
  return {
    title,
    theme,
    palette,
    nodes: view.nodes,
    steps: stepsOf(view).map((step): ExchangeStep => {
      if (step.type === 'note') return { type: 'note', over: step.node.id, text: step.note.text };
      const { from, to, label, both, undirected, dashed } = step.edge;
      return { type: 'message', from, to, label: label ?? '', both, undirected, dashed, lost: false };
    }),
    notes: view.notes.map(({ text }) => text),
  };
}

/** A run of a view, or a range of it. Throws ExportError when nothing is sent in that range. */
export function exchangeOfRun(
  run: {
    readonly title: string;
    readonly view: View;
    readonly header: TraceHeader;
    readonly events: Iterable<TraceEvent>;
  },
  theme: Theme,
  options: RunOptions = {},
): Exchange {
  const { nodes, steps, leftOut } = storyOf(run.view, run.header, run.events, options);
  if (!steps.some(({ type }) => type === 'message')) {
    throw new ExportError('not-drawable', 'nothing is sent in this part of the run: choose a longer one');
  }
  const byId = new Map(run.view.nodes.map((node) => [node.id, node]));
  return {
    title: run.title,
    theme,
    palette: themeColours[theme],
    nodes: nodes.map((id) => byId.get(id)!),
    steps: steps.map((step): ExchangeStep => {
      if (step.type === 'note') return step;
      const { from, to, text, dashed, lost } = step;
      return { type: 'message', from, to, label: text, both: false, undirected: false, dashed, lost };
    }),
    notes: leftOut === null ? [] : [leftOut],
  };
}
