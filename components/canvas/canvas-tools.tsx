'use client';

import { Map as MapIcon, Maximize, RotateCw, SquareDashed, Waypoints, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { iconButtonClass } from '../ui/button';
import { IconButton } from '../ui/icon-button';

interface GraphButtonsProps {
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

interface CanvasToolsProps {
  /** The side of the graph they stand at. */
  readonly at: 'left' | 'bottom';
  /** Out of the way while nobody moves the mouse during a run; the keyboard still finds them. */
  readonly shown: boolean;
  /** `GraphButtons`. */
  readonly children: ReactNode;
}

/** At the left of the graph or beneath it, wherever that has no use for the room; a phone has none to spare (`PhoneTools`). */
export function CanvasTools({ at, shown, children }: CanvasToolsProps) {
  return (
    <div
      role="toolbar"
      aria-label="Graph"
      aria-orientation={at === 'left' ? 'vertical' : 'horizontal'}
      className={`absolute bottom-2 left-2.5 z-10 flex gap-1.5 transition-opacity focus-within:opacity-100 hover:opacity-100 max-sm:hidden ${
        at === 'left' ? 'bottom-6 max-h-[calc(100%-2rem)] flex-col flex-wrap' : ''
      } ${shown ? '' : 'opacity-0'}`}
    >
      {children}
    </div>
  );
}

/** The same buttons behind one, beside those that open panels: on a phone they would lie on the graph. */
export function PhoneTools({ children }: { readonly children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        aria-label="Graph"
        title="Graph"
        popoverTarget={id}
        className={`${iconButtonClass} sm:hidden`}
      >
        <Waypoints aria-hidden className="size-[18px] shrink-0" />
      </button>
      <div
        id={id}
        popover="auto"
        className="fixed inset-auto right-2 bottom-[68px] rounded-xl border border-rule bg-raised p-2 text-ink shadow-lg sm:hidden"
      >
        <div role="toolbar" aria-label="Graph" className="flex gap-2">
          {children}
        </div>
        <p className="mt-1.5 text-center text-xs text-muted">
          Drawn with{' '}
          <a
            href="https://reactflow.dev"
            target="_blank"
            rel="noopener noreferrer"
            className="inline-block py-3.5 underline"
          >
            React Flow
          </a>
        </p>
      </div>
    </>
  );
}

/** What a graph can be asked for. */
export function GraphButtons(props: GraphButtonsProps) {
  const { minimap, implied, hasImplied, onFit, onZoom, onTurn, onToggle } = props;
  return (
    <>
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
    </>
  );
}
