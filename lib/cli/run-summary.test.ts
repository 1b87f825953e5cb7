import { expect, it } from 'vitest';
import type { TraceEvent, TraceHeader } from '@/lib/trace';
import { RunSummary } from './run-summary';

const header: TraceHeader = {
  type: 'run',
  version: 1,
  model: 'abc',
  input: { diagram: 'd', view: 'v', scenario: 's', seed: 7, parameters: {}, faults: [] },
  guarantees: [
    { id: 'safe', title: 'Nothing is lost', statement: 'Nothing is lost.', promised: true },
    { id: 'fast', title: 'It is fast', statement: 'It is fast.', promised: false },
  ],
  metrics: [{ id: 'lag', title: 'Lag', unit: 'ms' }],
  initial: {},
};

function summaryOf(...events: readonly TraceEvent[]): RunSummary {
  const summary = new RunSummary();
  for (const line of [header, ...events]) summary.add(JSON.stringify(line));
  return summary;
}

const verdict = (seq: number, guarantee: string, said: 'holds' | 'pending' | 'broken'): TraceEvent => ({
  type: 'verdict',
  seq,
  t: seq * 1000,
  guarantee,
  verdict: said,
  evidence: null,
  text: `${guarantee} ${said}`,
});
const end: TraceEvent = { type: 'end', seq: 9, t: 1_500_000, count: 9, digest: 'f'.repeat(64) };

it('tells verdicts, metrics and beats', () => {
  const { text, promiseBroke } = summaryOf(
    { type: 'metric', seq: 0, t: 0, metric: 'lag', value: 4 },
    { type: 'metric', seq: 1, t: 0, metric: 'lag', value: 3 },
    { type: 'beat', seq: 2, t: 250_000, beat: 'b', text: 'It begins.', question: false },
    verdict(3, 'safe', 'holds'),
    verdict(4, 'fast', 'broken'),
    end,
  );
  expect(promiseBroke).toBe(false);
  expect(text).toContain('d s (seed 7): 9 events in 1.500 s, promises held');
  expect(text).toContain('holds   Nothing is lost (promised): safe holds');
  expect(text).toContain('broken  It is fast (not promised)');
  expect(text).toContain('Lag: 3 ms');
  expect(text).toContain('0.250 s  It begins.');
});

it('keeps a promise broken, and does not take pending for held', () => {
  expect(summaryOf(verdict(0, 'safe', 'broken'), verdict(1, 'safe', 'holds'), end).promiseBroke).toBe(true);
  expect(summaryOf(verdict(0, 'safe', 'pending'), end).promiseBroke).toBe(true);
  expect(summaryOf(end).promiseBroke).toBe(true);
});
