import { expect, it } from 'vitest';
import type { ScenarioInfo, TraceHeader, Verdict } from '@/lib/trace';
import { RunSummary } from './run-summary';
import { VerdictTable } from './verdict-table';

function summaryOf(verdicts: Readonly<Record<'safe' | 'fast', Verdict>>): RunSummary {
  const header: TraceHeader = {
    type: 'run',
    version: 1,
    model: 'abc',
    input: { diagram: 'd', view: 'v', scenario: 's', seed: 7, parameters: {}, faults: [] },
    guarantees: [
      { id: 'safe', title: 'Nothing is lost', statement: 'Nothing is lost.', promised: true },
      { id: 'fast', title: 'It is fast', statement: 'It is fast.', promised: false },
    ],
    metrics: [],
    initial: {},
  };
  const summary = new RunSummary();
  summary.add(JSON.stringify(header));
  for (const [guarantee, verdict] of Object.entries(verdicts)) {
    const event = { type: 'verdict', seq: 0, t: 0, guarantee, verdict, evidence: null, text: 'so it was' };
    summary.add(JSON.stringify(event));
  }
  return summary;
}

const scenario = (id: string) => ({ id }) as ScenarioInfo;

it('writes a line for each run, and counts a lesson that broke as no broken promise', () => {
  const table = new VerdictTable([['diagram-one', scenario('s')]]);
  expect(table.head).toBe('diagram      scenario  promises  not promised  verdict\n');
  expect(table.row('diagram-one', 's', summaryOf({ safe: 'holds', fast: 'broken' }))).toBe(
    'diagram-one  s         1/1       1/1 broke     held\n',
  );
  expect(table.allHeld).toBe(true);
  expect(table.foot).toBe('1 run, every promise held\n');
});

it('says which promise broke', () => {
  const table = new VerdictTable([['d', scenario('s')]]);
  const row = table.row('d', 's', summaryOf({ safe: 'broken', fast: 'holds' }));
  expect(row).toContain('BROKEN\n  Nothing is lost: so it was\n');
  expect(table.allHeld).toBe(false);
  expect(table.foot).toBe('1 run, 1 with a broken promise\n');
});

it('does not take an undecided promise for a held one', () => {
  const table = new VerdictTable([['d', scenario('s')]]);
  expect(table.row('d', 's', summaryOf({ safe: 'pending', fast: 'holds' }))).toContain('BROKEN');
  expect(table.allHeld).toBe(false);
});
