'use client';

import type { ComponentProps } from 'react';
import { GraphLayerContext, NodeInsideContext } from '../canvas/canvas-context';
import { MessageLayer, NodeInside, Player } from '../player';

/** The graph while it plays: loaded when Play is pressed. */
export default function LivePane({ children, ...rest }: ComponentProps<typeof Player>) {
  return (
    <Player key={`${rest.diagram}/${rest.view.id}`} {...rest}>
      <NodeInsideContext value={NodeInside}>
        <GraphLayerContext value={MessageLayer}>{children}</GraphLayerContext>
      </NodeInsideContext>
    </Player>
  );
}
