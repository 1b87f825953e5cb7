'use client';

import type { ReactNode } from 'react';
import type { View } from '@/lib/model';
import { Queries } from '../queries';
import { Failed } from './failed';
import { Frame } from './frame';
import { Playing } from './playing';
import { useScenarios } from './queries';

interface PlayerProps {
  readonly diagram: string;
  readonly view: View;
  /** The bar while nothing plays yet; as high as the other. */
  readonly bar: ReactNode;
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

function Loading({ diagram, view, bar, children }: PlayerProps) {
  const found = useScenarios(diagram);
  if (found.error) {
    const { error } = found;
    const reason = error instanceof TypeError ? 'The server cannot be reached.' : error.message;
    return (
      <Frame graph={children}>
        <Failed problem={reason} retry={() => void found.refetch()} />
      </Frame>
    );
  }
  const scenarios = found.data?.scenarios.filter((scenario) => scenario.view === view.id);
  if (!scenarios || !found.data) return <Frame graph={children}>{bar}</Frame>;
  return (
    <Playing diagram={diagram} view={view} scenarios={scenarios} model={found.data.model}>
      {children}
    </Playing>
  );
}
