'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { CopyButton } from '../export/copy-button';
import { buttonClass } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { animationPath, deckPath, embedPath, type Look, offlinePath, type Shared } from './share';
import { snippetsOf } from './snippets';

interface ShareDialogProps extends Omit<Shared, 'origin' | 'search'> {
  readonly onClose: () => void;
}

/** Every way to take what the page shows elsewhere, with the player as it will be there. */
export default function ShareDialog({ onClose, ...what }: ShareDialogProps) {
  // As the page stood when the dialog was opened: a run that goes on must not change what is being copied.
  const [shared] = useState<Shared>(() => ({
    ...what,
    origin: window.location.origin,
    search: window.location.search,
  }));
  const [look, setLook] = useState<Look>({ theme: '', controls: '', transparent: false, autoplay: false });
  const [chosen, setChosen] = useState('iframe');
  const snippets = snippetsOf(shared, look);
  const snippet = snippets.find(({ id }) => id === chosen) ?? snippets[0]!;
  return (
    <Dialog
      title="Embed and share"
      onClose={onClose}
      className="top-[6dvh] max-h-[88dvh]! w-[min(880px,100vw-1.5rem)]!"
    >
      <div className="flex flex-col gap-4 overflow-y-auto px-5 pb-5">
        <iframe
          key={embedPath(shared, look)}
          src={embedPath(shared, look)}
          title="Preview of the player"
          className="aspect-[16/9] max-h-[34dvh] w-full shrink-0 rounded-lg border border-rule"
        />
        <Looks look={look} playable={shared.playable} onChange={setLook} />
        <fieldset className="flex flex-wrap gap-2">
          <legend className="mb-1 text-sm font-semibold">Where to</legend>
          {snippets.map(({ id, title }) => (
            <label
              key={id}
              className={`${buttonClass} cursor-pointer has-checked:border-line has-checked:bg-frame`}
            >
              <input
                type="radio"
                name="share-where"
                checked={id === snippet.id}
                onChange={() => setChosen(id)}
                className="accent-ink"
              />
              {title}
            </label>
          ))}
        </fieldset>
        <p className="text-sm text-muted">{snippet.where}</p>
        <textarea
          readOnly
          value={snippet.text}
          aria-label={`${snippet.title}: to paste`}
          rows={Math.min(8, snippet.text.split('\n').length)}
          className="w-full shrink-0 resize-y rounded-md border border-rule bg-card p-3 font-mono text-[13px]"
        />
        <div className="flex flex-wrap gap-2">
          <CopyButton
            key={snippet.id}
            label="Copy"
            copy={() => navigator.clipboard.writeText(snippet.text)}
          />
          {files(shared, look).map(([name, path]) => (
            <a key={name} href={path} download className={buttonClass}>
              <Download aria-hidden className="size-4" />
              {name}
            </a>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

/** What can be taken along, by name: one file that plays, and for a run its slides and its handout. */
function files(shared: Shared, look: Look): [name: string, path: string][] {
  const all: [string, string | null][] = [
    ['Download as HTML', offlinePath(shared, look)],
    ['Animated SVG', animationPath(shared, look)],
    ['Slides of the run', deckPath(shared, look, 'pptx')],
    ['Handout', deckPath(shared, look, 'pdf')],
  ];
  return all.filter((file): file is [string, string] => file[1] !== null);
}

interface LooksProps {
  readonly look: Look;
  readonly playable: boolean;
  readonly onChange: (look: Look) => void;
}

function Looks({ look, playable, onChange }: LooksProps) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <label className="flex flex-col gap-1 text-sm font-semibold">
        Colours
        <select
          value={look.theme}
          onChange={(event) => onChange({ ...look, theme: event.target.value as Look['theme'] })}
          className={buttonClass}
        >
          <option value="">The reader’s</option>
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
