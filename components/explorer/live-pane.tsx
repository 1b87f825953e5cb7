'use client';

import { type ReactNode, useContext } from 'react';
import type { LaidOut, Layouts, View } from '@/lib/model';
import { NodeInsideContext } from '../canvas/canvas-context';
import { GraphLayerContext } from '../canvas/graph-layer';
import { MessageLayer, NodeInside, Player } from '../player';

/** The graph while it plays: loaded when Play is pressed. */
export default function LivePane(props: {
  readonly diagram: string;
  readonly view: View;
  readonly laidOut: LaidOut;
  readonly onLayouts: (layouts: Layouts | null) => void;
  readonly children: ReactNode;
}) {
  const { diagram, view, laidOut, onLayouts, children } = props;
  return (
    <Player key={`${diagram}/${view.id}`} diagram={diagram} view={view} onLayouts={onLayouts}>
      {children}
    </Player>
  );
}
