import type { Drawing, Reading } from '@/lib/model';
import type { Fence } from './fences';
import { type DocumentFormat, passagesOf } from './formats';
import { type Graph, readGraph } from './graph';
import { Grid } from './grid';
import { commentBlocks } from './literals';
import { isDrawnComment, refusal, type Traits, traitsOf } from './refusal';
import { Report } from './report';
import { type Rule, Rules } from './rules';
import { readSequence } from './sequence';
import { sequenceGraph } from './sequence-graph';
import { openSheet } from './sheet';
import { type Section, splitSections } from './titles';
import { viewAttribute, viewEdges, viewNodes } from './view';

export interface ReadOptions {
  /** How the document keeps its drawings. Default: `markdown`. */
  readonly format?: DocumentFormat;
  /** Columns between tab stops. Default: 8. */
  readonly tabWidth?: number;
  /** Rules to read without, to measure what they gain. */
  readonly without?: readonly Rule[];
}

/** Reads every drawing in a document. Never throws: what is doubtful or unreadable stands in the diagnostics. */
export function readDocument(text: string, options: ReadOptions = {}): Reading {
  const { format = 'markdown', tabWidth = 8, without } = options;
  const fences = passagesOf(text, format).flatMap(uncommented);
  const report = new Report();
  const tab = Number.isInteger(tabWidth) && tabWidth > 0 ? Math.min(tabWidth, 16) : 8;
  const rules = new Rules(without);
  const drawings = fences.flatMap((fence) => readFence(fence, tab, rules, report));
  return { drawings, diagnostics: report.diagnostics() };
}

/** A fence of program text whose comments hold the drawing: those; any other as it is. */
function uncommented(fence: Fence): Fence[] {
  const comments = commentBlocks(fence.lines).filter(({ lines }) => isDrawnComment(lines));
  if (comments.length === 0) return [fence];
  return comments.map(({ line, lines }) => ({
    ...fence,
    line: fence.line + line - 1,
    lines,
    unmarked: true,
  }));
}

function readFence(fence: Fence, tabWidth: number, rules: Rules, report: Report): Drawing[] {
  const grid = new Grid(fence.lines, fence.line, tabWidth, rules);
  const traits = traitsOf(fence, grid);
  if (!traits.drawn) return [];
  const sections = splitSections(grid);
  return sections.flatMap((section) => {
    const whole = section.start === 0 && section.end === grid.rows;
    const lines = whole ? fence.lines : fence.lines.slice(section.start, section.end);
    const part = whole ? grid : new Grid(lines, fence.line + section.start, tabWidth, rules);
    return readSection(part, lines, section, fence.heading, traits, report) ?? [];
  });
}

function readSection(
  grid: Grid,
  lines: readonly string[],
  section: Section,
  heading: string,
  { meant }: Traits,
  report: Report,
): Drawing | null {
  const doubts = new Report();
  const firstRow = section.body - section.start;
  const sheet = openSheet(grid, firstRow, doubts);
  const refuse = (reason: string) => {
    if (meant)
      report.error('not-a-drawing', grid.range(0, 0, grid.width(0)), `${reason}; it is left as text.`);
    return null;
  };
  const reason = refusal(sheet, lines);
  if (reason !== null) return refuse(`This reads as ${reason}, not as a drawing of an architecture`);
  for (let row = 0; row < firstRow; row++) sheet.owners.claimRow(row, 0, grid.width(row));
  const sequence = readSequence(sheet);
  const graph: Graph = sequence ? sequenceGraph(grid, sequence) : readGraph(sheet, section.title);
  if (graph.nodes.length === 0) return refuse('No box and no connector can be read here');
  sheet.owners.reportUnread(doubts);
  report.addAll(doubts);
  const { nodes, ids } = viewNodes(grid, graph.nodes);
  const { line } = grid.range(0, 0, 1);
  return {
    title: section.title,
    heading,
    kind: sequence ? 'sequence' : 'graph',
    line,
    endLine: line + grid.rows,
    nodes,
    edges: viewEdges(grid, graph.edges, ids),
    notes: graph.notes.map((said) => viewAttribute(grid, said)),
  };
}
