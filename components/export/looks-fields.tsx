'use client';

import type { ReactNode } from 'react';
import { exportThemes, type Hideable, hideable, type Looks } from './choice';
import { Choices } from './choices';
import type { FormatInfo } from './formats';

interface LooksFieldsProps {
  readonly format: FormatInfo;
  readonly looks: Looks;
  readonly onChange: (looks: Looks) => void;
}

/** Colours, and the choices that make a difference to the format. */
export function LooksFields({ format, looks, onChange }: LooksFieldsProps) {
  const { takes } = format;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <Choices
        legend="Theme"
        values={exportThemes}
        chosen={looks.theme}
        text={(theme) => (theme === 'light' ? 'Light' : 'Dark')}
        onChoose={(theme) => onChange({ ...looks, theme })}
      />
      {takes.includes('scale') && (
        <Choices
          legend="Scale"
          values={[1, 2, 4]}
          chosen={looks.scale}
          text={(scale) => `${scale}×`}
          onChoose={(scale) => onChange({ ...looks, scale })}
        />
      )}
      {takes.includes('direction') && (
        <Choices
          legend="Direction"
          values={[null, 'down', 'right'] as const}
          chosen={looks.direction}
          text={(direction) => (direction === null ? 'Drawn' : direction === 'down' ? 'Down' : 'Right')}
          onChoose={(direction) => onChange({ ...looks, direction })}
        />
      )}
      {takes.includes('transparent') && (
        <Check checked={looks.transparent} onChange={(transparent) => onChange({ ...looks, transparent })}>
          Transparent
        </Check>
      )}
      <fieldset className="flex flex-wrap gap-x-3">
        <legend className="text-sm font-semibold">Show</legend>
        {(Object.keys(hideable) as Hideable[]).map((detail) => (
          <Check
            key={detail}
            checked={!looks.hide.includes(detail)}
            onChange={(shown) =>
              onChange({
                ...looks,
                hide: shown ? looks.hide.filter((each) => each !== detail) : [...looks.hide, detail],
              })
            }
          >
            {hideable[detail]}
          </Check>
        ))}
      </fieldset>
    </div>
  );
}

function Check(props: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="flex h-9 items-center gap-2 text-sm pointer-coarse:h-11">
      <input
        type="checkbox"
        className="size-4 accent-ink"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.children}
    </label>
  );
}
