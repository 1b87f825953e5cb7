'use client';

import {
  BookOpen,
  CircleHelp,
  Download,
  type LucideIcon,
  Play,
  Search,
  Share2,
  SquareTerminal,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { ThemeButton } from '../theme/theme-button';
import { Button, buttonClass, mainButtonClass } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import type { Side } from './options-store';

interface PanelButtonsProps {
  readonly drawing: boolean;
  readonly side: Side;
  readonly playing: boolean;
  /** Whether the view has anything to play. */
  readonly playable: boolean;
  readonly onDrawing: () => void;
  readonly onSide: (side: 'about' | 'export') => void;
  readonly onPlay: () => void;
  /** Those of the graph, where they have no room over it. */
  readonly graphTools: ReactNode;
}

/** Open what stands beside the graph; on a phone, within reach of the thumb. */
export function PanelButtons(props: PanelButtonsProps) {
  const { drawing, side, playing, playable, onDrawing, onSide, onPlay, graphTools } = props;
  return (
    <div
      role="toolbar"
      aria-label="Panels"
      className="page-row flex items-center gap-2 border-rule p-2 [grid-area:panels] max-sm:justify-stretch max-sm:border-t sm:border-b"
    >
      {playable && (
        <Button
          icon={playing ? X : Play}
          pressed={playing}
          onClick={onPlay}
          className={`${mainButtonClass} max-sm:grow`}
        >
          {playing ? 'Close run' : 'Play'}
        </Button>
      )}
      <PanelButton icon={SquareTerminal} name="Drawing" pressed={drawing} onClick={onDrawing} />
      <PanelButton
        icon={Download}
        name="Export"
        pressed={side === 'export'}
        onClick={() => onSide('export')}
      />
      <PanelButton icon={BookOpen} name="About" pressed={side === 'about'} onClick={() => onSide('about')} />
      {graphTools}
    </div>
  );
}

function PanelButton(props: {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}) {
  const { icon: Icon, name, pressed, onClick } = props;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className={`${buttonClass} max-sm:grow max-sm:px-1`}
    >
      <Icon aria-hidden className="size-4 shrink-0 max-xl:hidden" />
      {name}
    </button>
  );
}

/** Ways to everything else. */
export function PageTools(props: {
  readonly onPalette: () => void;
  readonly onShare: () => void;
  readonly onHelp: () => void;
}) {
  return (
    <div
      role="toolbar"
      aria-label="Page"
      className="page-row flex items-center gap-2 border-b border-rule p-2 pl-0 [grid-area:tools] sm:pr-3"
    >
      <IconButton icon={Search} label="Jump to anything" onClick={props.onPalette} />
      <IconButton icon={Share2} label="Embed and share" onClick={props.onShare} className="max-lg:hidden" />
      <IconButton icon={CircleHelp} label="Shortcuts" onClick={props.onHelp} className="max-sm:hidden" />
      <ThemeButton />
    </div>
  );
}
