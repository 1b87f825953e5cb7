import { describe, expect, it } from 'vitest';
import type { Mutant } from './model/options';
import { connectorCrash } from './scenarios/connector-crash';
import { scenarioOf } from './scenarios/define';
import { run, verdicts } from './testing/run';

/** For each guarantee the mistake that it exists to find. */
const caught: readonly { readonly mutant: Mutant; readonly guarantee: string }[] = [
  { mutant: 'drops-an-event', guarantee: 'one-fate' },
  { mutant: 'publishes-rolled-back', guarantee: 'only-committed' },
  { mutant: 'swaps-a-key', guarantee: 'key-order' },
  { mutant: 'keeps-versions-open', guarantee: 'history' },
  { mutant: 'applies-duplicates', guarantee: 'applied-once' },
  { mutant: 'ignores-deletes-in-gold', guarantee: 'gold-is-right' },
];

describe('a model with a mistake', () => {
  it.each(caught)('$mutant is caught by $guarantee', ({ mutant, guarantee }) => {
    const { events } = run(scenarioOf(connectorCrash, mutant));
    expect(verdicts(events)[guarantee]).toBe('broken');
    const verdict = events.find((event) => event.type === 'verdict' && event.verdict === 'broken');
    const evidence = verdict?.type === 'verdict' ? verdict.evidence : null;
    expect(evidence).not.toBeNull();
    expect(events[evidence!]).toMatchObject({ type: 'record' });
  });

  it('leaves no guarantee without its mutant', () => {
    const guarantees = scenarioOf(connectorCrash).guarantees.map(({ id }) => id);
    expect(caught.map(({ guarantee }) => guarantee).toSorted()).toEqual(guarantees.toSorted());
  });
});
