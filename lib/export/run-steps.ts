import type { NodeId, View } from '@/lib/model';
import {
  formatFault,
  type MessageKind,
  messageKinds,
  secondsText,
  type TraceEvent,
  type TraceHeader,
} from '@/lib/trace';
import { oneLine } from './text';

/** A run, or as much of it as is to be told. */
export interface RunOptions {
  /** Simulated microseconds; from the beginning when left out. */
  readonly from?: number;
  /** Simulated microseconds, included; to the end when left out. */
  readonly to?: number;
}

/** What a sequence diagram of a run tells next. */
export type RunStep = RunMessage | RunNote;

/** Messages of one kind between two nodes, one or several that follow each other. */
export interface RunMessage {
  readonly type: 'message';
  readonly from: NodeId;
  readonly to: NodeId;
  readonly text: string;
  /** How many messages it stands for. */
  readonly count: number;
  /** Replies and the like travel back along their edges. */
  readonly dashed: boolean;
  readonly lost: boolean;
}

export interface RunNote {
  readonly type: 'note';
  /** Stands over this node, or over all of them. */
  readonly over: NodeId | null;
  readonly text: string;
}

/** A run told in steps, and in words what was left out. */
export interface RunStory {
  /** Nodes that send or receive, and those that fail, in the view's order. */
  readonly nodes: readonly NodeId[];
  readonly steps: readonly RunStep[];
  readonly leftOut: string | null;
}

/** More messages than this do not fit one diagram: a page of paper holds about as many. */
export const maxMessages = 60;

/** Kinds that only keep something alive, left out first. */
const background: ReadonlySet<MessageKind> = new Set(['heartbeat', 'control']);

/**
 * The messages of a run in order of sending, with its beats and faults as notes. Above `maxMessages` hops that repeat
 * are told once with their number, then background traffic goes, then rounds of the same hops, then the middle.
 */
export function storyOf(
  view: View,
  header: TraceHeader,
  events: Iterable<TraceEvent>,
  { from = 0, to = Number.POSITIVE_INFINITY }: RunOptions = {},
): RunStory {
  const all: Told[] = [];
  const lost = new Map<number, string>();
  const edges = new Map(view.edges.map((edge) => [edge.id, edge]));
  for (const event of events) {
    if (event.type === 'lose') lost.set(event.message, event.reason);
    if (event.t < from || event.t > to) continue;
    if (event.type === 'send') {
      const edge = edges.get(event.edge);
      if (!edge) continue;
      const [sender, receiver] = event.backwards ? [edge.to, edge.from] : [edge.from, edge.to];
      const { id, kind, label, count } = event.message;
      all.push({
        type: 'hop',
        id,
        from: sender,
        to: receiver,
        kind,
        label: oneLine(label),
        rows: count,
        back: event.backwards,
      });
    } else if (event.type === 'beat') {
      all.push({ type: 'note', over: null, text: `${clock(event.t)} ${oneLine(event.text)}` });
    } else if (event.type === 'fault') all.push(faultNote(view, header, event.t, event.fault, event.phase));
  }
  const { steps, leftOut } = shortened(all, lost);
  const busy = new Set(steps.flatMap((step) => (step.type === 'note' ? [step.over] : [step.from, step.to])));
  return { nodes: view.nodes.map(({ id }) => id).filter((id) => busy.has(id)), steps, leftOut };
}

interface Hop {
  readonly type: 'hop';
  readonly id: number;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly kind: MessageKind;
  readonly label: string;
  readonly rows: number;
  readonly back: boolean;
}
type Told = Hop | RunNote;

function clock(t: number): string {
  return `${secondsText(Math.round(t / 1000) * 1000)} s`;
}

function faultNote(
  view: View,
  header: TraceHeader,
  t: number,
  index: number,
  phase: 'begin' | 'heal',
): RunNote {
  const fault = header.input.faults[index];
  const target = fault?.target ?? '';
  const over = view.nodes.some(({ id }) => id === target) ? target : null;
  const what = fault === undefined ? 'a fault' : over === null ? formatFault(fault) : fault.kind;
  return { type: 'note', over, text: `${clock(t)} ${phase === 'begin' ? 'Fault' : 'Healed'}: ${what}` };
}

function shortened(all: readonly Told[], lost: ReadonlyMap<number, string>) {
  const count = (steps: readonly Told[][]) => steps.filter(([first]) => first?.type === 'hop').length;
  const total = all.filter(({ type }) => type === 'hop').length;
  let groups: Told[][] = all.map((told) => [told]);
  const said: string[] = [];
  if (count(groups) > maxMessages) groups = folded(groups, lost);
  if (count(groups) > maxMessages) {
    const kept = groups.filter(([first]) => first?.type !== 'hop' || !background.has(first.kind));
    const gone = groups.length - kept.length;
    if (gone > 0) said.push('heartbeats and control messages');
    groups = folded(kept, lost);
  }
  if (count(groups) > maxMessages) groups = rounds(groups, lost);
  const messages = count(groups);
  if (messages > maxMessages) {
    const gone = messages - maxMessages;
    said.push(gone === 1 ? 'one arrow from the middle' : `${gone} arrows from the middle`);
    groups = withoutMiddle(groups);
  }
  const told = groups
    .filter(([first]) => first?.type === 'hop')
    .reduce((sum, group) => sum + group.length, 0);
  const leftOut =
    count(groups) === total
      ? null
      : `${total} messages were sent. ${count(groups)} arrows stand for ${told} of them: repeated ones are told once${said.length > 0 ? `; without ${said.join(' and ')}` : ''}.`;
  return { steps: groups.map((group) => stepOf(group, lost)), leftOut };
}

function alike(a: Told, b: Told, lost: ReadonlyMap<number, string>): boolean {
  return (
    a.type === 'hop' &&
    b.type === 'hop' &&
    a.from === b.from &&
    a.to === b.to &&
    a.kind === b.kind &&
    a.back === b.back &&
    lost.has(a.id) === lost.has(b.id)
  );
}

/** Hops alike that follow each other, as one. */
function folded(groups: readonly Told[][], lost: ReadonlyMap<number, string>): Told[][] {
  const result: Told[][] = [];
  for (const group of groups) {
    const last = result.at(-1);
    if (last && alike(last[0]!, group[0]!, lost)) last.push(...group);
    else result.push([...group]);
  }
  return result;
}

/** Between two notes each hop once, where it first came, with its number. */
function rounds(groups: readonly Told[][], lost: ReadonlyMap<number, string>): Told[][] {
  let chapter: Told[][] = [];
  const result: Told[][] = [];
  for (const group of groups) {
    if (group[0]!.type === 'note') {
      result.push(...chapter, group);
      chapter = [];
      continue;
    }
    const known = chapter.find(([first]) => alike(first!, group[0]!, lost));
    if (known) known.push(...group);
    else chapter.push([...group]);
  }
  return [...result, ...chapter];
}

/** The first and the last messages, as many as fit, and every note. */
function withoutMiddle(groups: readonly Told[][]): Told[][] {
  const messages = groups.filter(([first]) => first?.type === 'hop').length;
  let index = 0;
  let marked = false;
  return groups.flatMap((group) => {
    if (group[0]!.type === 'note') return [group];
    const place = index++;
    if (place < maxMessages / 2 || place >= messages - maxMessages / 2) return [group];
    if (marked) return [];
    marked = true;
    return [[{ type: 'note' as const, over: null, text: `… ${messages - maxMessages} left out …` }]];
  });
}

function stepOf(group: readonly Told[], lost: ReadonlyMap<number, string>): RunStep {
  const first = group[0]!;
  if (first.type === 'note') return first;
  const hops = group.filter((told) => told.type === 'hop');
  const labels = [...new Set(hops.map(({ label }) => label).filter((label) => label !== ''))];
  const named = labels.length <= 2 ? labels.join(', ') : `${labels[0]} … ${labels.at(-1)}`;
  const rows = hops.reduce((sum, hop) => sum + hop.rows, 0);
  const reason = lost.get(first.id);
  const text = [
    `${messageKinds[first.kind].name}${named === '' ? '' : ` ${named}`}`,
    ...(hops.length > 1 ? [`×${hops.length}`] : []),
    ...(rows > hops.length ? [`(${rows} rows)`] : []),
    ...(reason === undefined ? [] : [`lost: ${oneLine(reason)}`]),
  ].join(' ');
  return {
    type: 'message',
    from: first.from,
    to: first.to,
    text,
    count: hops.length,
    dashed: first.back,
    lost: reason !== undefined,
  };
}
