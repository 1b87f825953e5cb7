import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './participant';
import { type SagaAction, SagaOrchestrator } from './saga';
import { SagaLog } from './saga-log';

const steps = [
  { operation: 'reserve', compensation: 'release' },
  { operation: 'charge', compensation: 'refund' },
  { operation: 'ship', compensation: 'cancel' },
  { operation: 'confirm', compensation: null },
];
const policy = { attempts: 2, compensationAttempts: 3, backoff: 100 };
const done: Answer = { outcome: 'done', repeated: false };
const refused: Answer = { outcome: 'refused', reason: 'card declined', repeated: false };

function started() {
  const log = new SagaLog();
  const orchestrator = new SagaOrchestrator(steps, policy, log);
  return { log, orchestrator, first: orchestrator.begin('1042') };
}

/** Answers every command by `answers`, by operation and attempt; a missing one times out. Returns the operations sent. */
function play(answers: Record<string, Answer>, log = new SagaLog()): { sent: string[]; end: string } {
  const orchestrator = new SagaOrchestrator(steps, policy, log);
  const sent: string[] = [];
  let actions = log.unfinished().length > 0 ? orchestrator.recover() : orchestrator.begin('1042');
  for (;;) {
    const action = actions[0]!;
    if (action.type === 'ended') return { sent, end: action.end };
    if (action.type === 'wait') {
      actions = orchestrator.retry(action.saga, action.operation, action.attempt);
      continue;
    }
    sent.push(action.operation);
    const answer = answers[`${action.operation} ${action.attempt}`] ?? answers[action.operation];
    actions = answer
      ? orchestrator.answer(action.saga, action.operation, answer)
      : orchestrator.timeout(action.saga, action.operation, action.attempt);
  }
}

const allDone = { reserve: done, charge: done, ship: done, confirm: done };
const allUndone = { release: done, refund: done, cancel: done };

describe('SagaOrchestrator', () => {
  it('runs its steps in order and completes', () => {
    expect(play(allDone)).toEqual({ sent: ['reserve', 'charge', 'ship', 'confirm'], end: 'completed' });
  });

  it('compensates in reverse what was done before a refusal', () => {
    expect(play({ ...allDone, ...allUndone, ship: refused })).toEqual({
      sent: ['reserve', 'charge', 'ship', 'refund', 'release'],
      end: 'compensated',
    });
  });

  it('tries a silent step again, then compensates it too: it may have happened', () => {
    const { ship: _, ...withoutShip } = allDone;
    expect(play({ ...withoutShip, ...allUndone })).toEqual({
      sent: ['reserve', 'charge', 'ship', 'ship', 'cancel', 'refund', 'release'],
      end: 'compensated',
    });
  });

  it('retries a compensation and parks the saga when it cannot succeed', () => {
    expect(play({ ...allDone, ship: refused, 'refund 3': done, release: done }).end).toBe('compensated');
    expect(play({ ...allDone, ship: refused })).toEqual({
      sent: ['reserve', 'charge', 'ship', 'refund', 'refund', 'refund'],
      end: 'parked',
    });
  });

  it('waits longer from try to try', () => {
    const { orchestrator } = started();
    orchestrator.answer('1042', 'reserve', done);
    orchestrator.answer('1042', 'charge', refused);
    const waits: SagaAction[] = orchestrator.timeout('1042', 'release', 1);
    expect(waits).toMatchObject([{ type: 'wait', for: 100 }]);
    orchestrator.retry('1042', 'release', 1);
    expect(orchestrator.timeout('1042', 'release', 2)).toMatchObject([{ type: 'wait', for: 200 }]);
  });

  it('does not turn back after the point of no return', () => {
    expect(play({ ...allDone, 'confirm 1': refused }).end).toBe('completed');
  });

  it('ignores late answers and stale timeouts', () => {
    const { orchestrator, log } = started();
    orchestrator.answer('1042', 'reserve', done);
    const before = log.of('1042').length;
    expect(orchestrator.answer('1042', 'reserve', done)).toEqual([]);
    expect(orchestrator.timeout('1042', 'reserve', 1)).toEqual([]);
    expect(orchestrator.timeout('1042', 'charge', 7)).toEqual([]);
    expect(log.of('1042')).toHaveLength(before);
  });

  it('goes on from its log after a crash, wherever it happens', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 12 }),
        fc.constantFrom('none', 'reserve', 'charge', 'ship'),
        (crashAfter, refuses) => {
          const answers: Record<string, Answer> = { ...allDone, ...allUndone };
          if (refuses !== 'none') answers[refuses] = refused;
          const whole = new SagaLog();
          play(answers, whole);
          const kept = new SagaLog();
          for (const entry of whole.of('1042').slice(0, Math.max(1, crashAfter))) kept.append(entry);
          if (kept.unfinished().length === 0) return;
          const { end } = play(answers, kept);
          expect(end).toBe(refuses === 'none' ? 'completed' : 'compensated');
        },
      ),
    );
  });
});
