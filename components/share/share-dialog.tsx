'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { CopyButton } from '../export/copy-button';
import { useCurrentSession } from '../player/current-session';
import type { Session } from '../player/session';
import { buttonClass } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { LookFields } from './look-fields';
import {
  animationPath,
  deckPath,
  embedPath,
  type Look,
  offlinePath,
  type Shared,
  type SharedRun,
} from './share';
import { type Snippet, snippetsOf } from './snippets';
import { usePreview } from './use-preview';

interface ShareDialogProps extends Omit<Shared, 'origin' | 'search' | 'run'> {
  readonly onClose: () => void;
}

/** Every way to take what the page shows elsewhere, with the player as it will be there. */
export default function ShareDialog({ onClose, ...what }: ShareDialogProps) {
  const session = useCurrentSession();
  // As the page stood when the dialog was opened: a run that goes on must not change what is being copied.
  const [shared] = useState<Shared>(() => ({
    ...what,
    origin: window.location.origin,
    search: window.location.search,
    run: sharedRun(session),
  }));
  const [look, setLook] = useState<Look>({
    theme: '',
    controls: '',
    transparent: false,
    autoplay: false,
    fromCaption: false,
  });
  const [chosen, setChosen] = useState('iframe');
  const preview = usePreview();
  const snippets = snippetsOf(shared, look, shared.run?.captions ?? preview.captions);
  const snippet = snippets.find(({ id }) => id === chosen) ?? snippets[0]!;
  return (
    <Dialog
      title="Embed and share"
      onClose={onClose}
      className="top-[5dvh] max-h-[90dvh]! w-[min(1120px,100vw-1.5rem)]!"
    >
      <div className="grid gap-x-6 gap-y-4 overflow-y-auto px-5 pb-5 lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-4">
          <iframe
            ref={preview.frame}
            key={embedPath(shared, look)}
            src={embedPath(shared, look)}
            title="Preview of the player"
            className="aspect-[16/10] max-h-[62dvh] w-full shrink-0 rounded-lg border border-rule"
          />
          <div>
            <h3 className="mb-1 text-sm font-semibold">Take along as a file</h3>
            <div className="flex flex-wrap gap-2">
              {files(shared, look).map(([name, path]) => (
                <a key={name} href={path} download className={buttonClass}>
                  <Download aria-hidden className="size-4" />
                  {name}
                </a>
              ))}
            </div>
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <LookFields look={look} playable={shared.playable} run={shared.run} onChange={setLook} />
          <fieldset className="flex flex-wrap gap-2">
            <legend className="mb-1 text-sm font-semibold">Paste into</legend>
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
          <Paste snippet={snippet} />
        </div>
      </div>
    </Dialog>
  );
}

/** A snippet, all of it to be read, and to be copied. */
function Paste({ snippet }: { readonly snippet: Snippet }) {
  return (
    <>
      <p className="text-sm text-muted">{snippet.where}</p>
      <textarea
        readOnly
        value={snippet.text}
        aria-label={`${snippet.title}: to paste`}
        // As many as it takes where a browser cannot measure by itself.
        rows={snippet.text
          .split('\n')
          .reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 40)), 0)}
        className="min-h-20 w-full shrink-0 resize-y rounded-md border border-rule bg-card p-3 font-mono text-[13px] [field-sizing:content] [overflow-wrap:anywhere]"
      />
      <div>
        <CopyButton key={snippet.id} label="Copy" copy={() => navigator.clipboard.writeText(snippet.text)} />
      </div>
    </>
  );
}

/** What is on show of a run that has come whole. */
function sharedRun(session: Session | null): SharedRun | null {
  const timeline = session?.run.timeline;
  if (!session || !timeline?.complete) return null;
  return {
    captions: timeline.beats.length,
    caption: timeline.beats.filter(({ seq }) => seq <= session.seq).length,
  };
}

/** What can be taken along, by name: one file that plays, and for a run its slides and its handout. */
function files(shared: Shared, look: Look): [name: string, path: string][] {
  const all: [string, string | null][] = [
    ['Page that plays (HTML)', offlinePath(shared, look)],
    ['Animated SVG', animationPath(shared, look)],
    ['Slides (PowerPoint)', deckPath(shared, look, 'pptx')],
    ['PDF handout', deckPath(shared, look, 'pdf')],
  ];
  return all.filter((file): file is [string, string] => file[1] !== null);
}
