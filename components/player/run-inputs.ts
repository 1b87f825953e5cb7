'use client';

import { createContext, use } from 'react';
import type { View } from '@/lib/model';
import type { RunInput, ScenarioInfo } from '@/lib/trace';

/** The inputs of the run on show, and how to change them. */
export interface RunInputs {
  readonly view: View;
  readonly scenarios: readonly ScenarioInfo[];
  readonly scenario: ScenarioInfo;
  readonly input: RunInput;
  /** Why the last change was not taken, in a sentence. */
  readonly problem: string | null;
  /** Has the run computed anew; a change out of bounds becomes a problem instead. */
  change(next: RunInput): void;
  /** Goes to another scenario, with its defaults. */
  choose(scenario: string): void;
  /** Lets go of the problem. */
  dismiss(): void;
}

export const RunInputContext = createContext<RunInputs | null>(null);

export function useRunInputs(): RunInputs {
  const inputs = use(RunInputContext);
  if (!inputs) throw new Error('nothing plays here');
  return inputs;
}
