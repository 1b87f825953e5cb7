'use client';

import { type ComponentProps, use, useEffect } from 'react';
import { GraphLayerContext, NodeInsideContext } from '../canvas/canvas-context';
import { MessageLayer, NodeInside, Player, SessionContext } from '../player';

interface LivePaneProps extends ComponentProps<typeof Player> {
  /** Told whether nodes have state to show; false again when the player closes. */
  readonly onLive: (live: boolean) => void;
}

/** The graph while it plays: loaded when Play is pressed. */
export default function LivePane({ children, onLive, ...rest }: LivePaneProps) {
  return (
    <Player key={`${rest.diagram}/${rest.view.id}`} {...rest}>
      <Live onLive={onLive} />
      <NodeInsideContext value={NodeInside}>
        <GraphLayerContext value={MessageLayer}>{children}</GraphLayerContext>
      </NodeInsideContext>
    </Player>
  );
}

function Live({ onLive }: Pick<LivePaneProps, 'onLive'>) {
  const session = use(SessionContext);
  useEffect(() => {
    if (!session) return;
    const tell = () => onLive(session.moment !== null);
    tell();
    const stop = session.subscribe(tell);
    return () => {
      stop();
      onLive(false);
    };
  }, [session, onLive]);
  return null;
}
