'use client';

import { Map as MapIcon, Maximize, RotateCw, SquareDashed, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '../ui/icon-button';

interface CanvasToolsProps {
  /** The side of the graph it stands at. */
  readonly at: 'left' | 'bottom';
  /** Out of the way while nobody moves the mouse during a run; the keyboard still finds them. */
  readonly shown: boolean;
  readonly minimap: boolean;
  readonly implied: boolean;
  /** Whether the view has implied parts at all. */
  readonly hasImplied: boolean;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onTurn: () => void;
  readonly onToggle: (option: 'minimap' | 'implied') => void;
}

/** By how much one press of a zoom button zooms. */
export const zoomStep = 1.3;

/** Stands at the left of the graph or beneath it, wherever that has no use for the room. */
export function CanvasTools(props: CanvasToolsProps) {
  const { at, shown, minimap, implied, hasImplied, onFit, onZoom, onTurn, onToggle } = props;
  return (
    <div
      role="toolbar"
      aria-label="Graph"
      aria-orientation={at === 'left' ? 'vertical' : 'horizontal'}
      className={`absolute bottom-2 left-2.5 z-10 flex gap-1.5 transition-opacity focus-within:opacity-100 hover:opacity-100 ${
        at === 'left' ? 'bottom-6 max-h-[calc(100%-2rem)] flex-col flex-wrap' : ''
      } ${shown ? '' : 'opacity-0'}`}
    >
      {hasImplied && (
        <IconButton
          icon={SquareDashed}
          label="Implied parts"
          pressed={implied}
          onClick={() => onToggle('implied')}
        />
      )}
      <IconButton icon={MapIcon} label="Minimap" pressed={minimap} onClick={() => onToggle('minimap')} />
      <IconButton icon={RotateCw} label="Turn the arrangement" onClick={onTurn} />
      <IconButton icon={ZoomIn} label="Zoom in" onClick={() => onZoom(zoomStep)} className="max-sm:hidden" />
      <IconButton
        icon={ZoomOut}
        label="Zoom out"
        onClick={() => onZoom(1 / zoomStep)}
        className="max-sm:hidden"
      />
      <IconButton icon={Maximize} label="Show the whole graph" onClick={onFit} />
    </div>
  );
}
