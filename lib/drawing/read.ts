import type { Drawing, Reading } from '@/lib/model';
import { type Fence, fencesOf, linesOf } from './fences';
import { readGraph } from './graph';
import { Grid } from './grid';
import { Report } from './report';
import { openSheet } from './sheet';
import { type Section, splitSections } from './titles';
import { viewAttribute, viewEdges, viewNodes } from './view';

export interface ReadOptions {
  /** `text`: the whole text is one drawing's fence. Default: `markdown`. */
  readonly format?: 'markdown' | 'text';
  /** Columns between tab stops. Default: 8. */
  readonly tabWidth?: number;
}

/** Reads every drawing in a document. Never throws: what is doubtful or unreadable stands in the diagnostics. */
export function readDocument(text: string, options: ReadOptions = {}): Reading {
  const { format = 'markdown', tabWidth = 8 } = options;
  const fences = format === 'text' ? [{ line: 1, lines: linesOf(text), info: '' }] : fencesOf(text);
  const report = new Report();
  const drawings = fences.flatMap((fence) => readFence(fence, tabWidth, report));
  return { drawings, diagnostics: report.diagnostics() };
}

function readFence(fence: Fence, tabWidth: number, report: Report): Drawing[] {
  const grid = new Grid(fence.lines, fence.line, tabWidth);
  const drawings: Drawing[] = [];
  for (const section of splitSections(grid)) {
    const lines = fence.lines.slice(section.start, section.end);
    const drawing = readSection(new Grid(lines, fence.line + section.start, tabWidth), section, report);
    if (drawing) drawings.push(drawing);
  }
  return drawings;
}

function readSection(grid: Grid, section: Section, report: Report): Drawing | null {
  const firstRow = section.body - section.start;
  const sheet = openSheet(grid, firstRow, report);
  for (let row = 0; row < firstRow; row++) sheet.owners.claimRow(row, 0, grid.width(row));
  const graph = readGraph(sheet, section.title);
  const { nodes, ids } = viewNodes(grid, graph.nodes, 0);
  sheet.owners.reportUnread(report);
  const { line } = grid.range(0, 0, 1);
  return {
    title: section.title,
    kind: 'graph',
    line,
    endLine: line + grid.rows,
    nodes,
    edges: viewEdges(grid, graph.edges, ids),
    notes: graph.notes.map((said) => viewAttribute(grid, said)),
  };
}
