'use client';

import { useQuery } from '@tanstack/react-query';
import type { Layouts } from '@/lib/model';
import type { ScenarioInfo } from '@/lib/trace';

/** What can be played of a diagram, and the simulator's version. */
export interface Scenarios {
  readonly model: string;
  readonly scenarios: readonly ScenarioInfo[];
}

export function useScenarios(diagram: string) {
  return useQuery({ queryKey: [`/api/diagrams/${diagram}/scenarios`], queryFn: fetchJson<Scenarios> });
}

/** Layouts with room for state; not fetched unless `enabled`. */
export function useLiveLayouts(diagram: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: [`/api/diagrams/${diagram}/layouts?density=live`],
    queryFn: fetchJson<Layouts>,
  });
}

async function fetchJson<T>({
  queryKey,
  signal,
}: {
  queryKey: readonly unknown[];
  signal: AbortSignal;
}): Promise<T> {
  const response = await fetch(String(queryKey[0]), { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return (await response.json()) as T;
}
