'use client';

import { type ReactNode, useEffect } from 'react';
import type { Layouts, View } from '@/lib/model';
import { Queries } from '../queries';
import { Failed } from './failed';
import { Frame } from './frame';
import { Playing } from './playing';
import { useLiveLayouts, useScenarios } from './queries';

interface PlayerProps {
  readonly diagram: string;
  readonly view: View;
  /** Is given the layouts with room for state when they have come; null when the player closes. */
  readonly onLayouts: (layouts: Layouts | null) => void;
  /** The graph. */
  readonly children: ReactNode;
}

/** A diagram while it plays: the graph with its insides, captions beneath it, and the controls. */
export function Player(props: PlayerProps) {
  return (
    <Queries>
      <Loading {...props} />
    </Queries>
  );
}

function Loading({ diagram, view, onLayouts, children }: PlayerProps) {
  const found = useScenarios(diagram);
  const layouts = useLiveLayouts(diagram);
  const live = layouts.data ?? null;
  useEffect(() => {
    onLayouts(live);
    return () => onLayouts(null);
  }, [live, onLayouts]);
  const problem = found.error ?? layouts.error;
  if (problem) {
    const retry = () => {
      void found.refetch();
      void layouts.refetch();
    };
    const reason = problem instanceof TypeError ? 'The server cannot be reached.' : problem.message;
    return (
      <Frame graph={children}>
        <Failed problem={reason} retry={retry} />
      </Frame>
    );
  }
  const scenarios = found.data?.scenarios.filter((scenario) => scenario.view === view.id);
  if (!scenarios || !found.data || !layouts.data) {
    return (
      <Frame graph={children}>
        <p role="status" className="p-6 text-center text-muted">
          Loading …
        </p>
      </Frame>
    );
  }
  return (
    <Playing diagram={diagram} view={view} scenarios={scenarios} model={found.data.model}>
      {children}
    </Playing>
  );
}
