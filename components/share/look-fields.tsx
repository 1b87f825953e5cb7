'use client';

import { buttonClass } from '../ui/button';
import type { Look, SharedRun } from './share';

interface LookFieldsProps {
  readonly look: Look;
  readonly playable: boolean;
  readonly run: SharedRun | null;
  readonly onChange: (look: Look) => void;
}

/** How the player is to look, and where it begins. */
export function LookFields({ look, playable, run, onChange }: LookFieldsProps) {
  const caption = run?.caption ?? 0;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <label className="flex flex-col gap-1 text-sm font-semibold">
        Theme
        <select
          value={look.theme}
          onChange={(event) => onChange({ ...look, theme: event.target.value as Look['theme'] })}
          className={buttonClass}
        >
          <option value="">Follow the reader</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
      {playable && (
        <label className="flex flex-col gap-1 text-sm font-semibold">
          Controls
          <select
            value={look.controls}
            onChange={(event) => onChange({ ...look, controls: event.target.value as Look['controls'] })}
            className={buttonClass}
          >
            <option value="">All</option>
            <option value="minimal">Play and timeline</option>
            <option value="none">None</option>
          </select>
        </label>
      )}
      <Check checked={look.transparent} onChange={(transparent) => onChange({ ...look, transparent })}>
        Transparent
      </Check>
      {playable && (
        <Check checked={look.autoplay} onChange={(autoplay) => onChange({ ...look, autoplay })}>
          Plays by itself
        </Check>
      )}
      {caption > 0 && (
        <Check checked={look.fromCaption} onChange={(fromCaption) => onChange({ ...look, fromCaption })}>
          {`Start at this caption (${caption} of ${run?.captions})`}
        </Check>
      )}
    </div>
  );
}

function Check(props: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: string;
}) {
  return (
    <label className={`${buttonClass} cursor-pointer`}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
        className="accent-ink"
      />
      {props.children}
    </label>
  );
}
