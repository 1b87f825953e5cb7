'use client';

import { Download } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { buttonClass } from '../ui/button';
import { CopyButton } from './copy-button';
import {
  type ExportChoice,
  type ExportTheme,
  exportAddress,
  exportThemes,
  isText,
  useExportedText,
  useFormats,
} from './formats';
import { Losses } from './losses';

const MermaidPreview = lazy(() => import('./mermaid-preview'));

/** Chooses a format, shows what it keeps and how it looks, and hands over the file. */
export default function ExportPanel(props: { readonly diagramId: string; readonly viewId: string }) {
  const formats = useFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const [theme, setTheme] = useState<ExportTheme>('light');
  if (formats.isPending) return <p>Loading formats …</p>;
  if (formats.isError) return <p role="alert">The formats could not be loaded: {formats.error.message}</p>;

  const all = formats.data.formats;
  const format = all.find(({ id }) => id === chosen) ?? all[0];
  if (!format) return <p>This server writes no formats.</p>;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3">
        <label className="flex min-w-40 flex-1 flex-col gap-1 text-sm font-semibold">
          Format
          <select
            value={format.id}
            onChange={(event) => setChosen(event.target.value)}
            className={`${buttonClass} w-full`}
          >
            {all.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <Colours theme={theme} onChange={setTheme} />
      </div>
      <Result {...props} format={format} theme={theme} />
    </div>
  );
}

function Colours(props: { readonly theme: ExportTheme; readonly onChange: (theme: ExportTheme) => void }) {
  const { theme, onChange } = props;
  return (
    <fieldset className="flex gap-2">
      <legend className="mb-1 text-sm font-semibold">Colours</legend>
      {exportThemes.map((value) => (
        <label
          key={value}
          className={`${buttonClass} cursor-pointer has-checked:border-stroke has-checked:bg-frame`}
        >
          <input
            type="radio"
            name="export-colours"
            checked={value === theme}
            onChange={() => onChange(value)}
            className="accent-ink"
          />
          {value === 'light' ? 'Light' : 'Dark'}
        </label>
      ))}
    </fieldset>
  );
}

function Result(props: ExportChoice) {
  const { format } = props;
  const exported = useExportedText(props);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <a href={exportAddress(props, false)} download className={buttonClass}>
          <Download aria-hidden className="size-4" />
          Download .{format.extension}
        </a>
        {exported.data !== undefined && <CopyButton text={exported.data} />}
      </div>
      {exported.isError && <p role="alert">{exported.error.message}</p>}
      {isText(format) && exported.isPending && <p>Writing …</p>}
      <Losses format={format} />
      {exported.data !== undefined && <Preview {...props} text={exported.data} />}
    </>
  );
}

function Preview({ text, ...choice }: ExportChoice & { readonly text: string }) {
  const { format } = choice;
  const source = (
    <textarea
      readOnly
      value={text}
      aria-label={`${format.title} source`}
      className="h-72 w-full resize-y whitespace-pre rounded-md border border-rule bg-card p-3 font-mono text-[13px]"
    />
  );
  const picture = pictureOf(choice, text);
  if (picture === null) return source;
  return (
    <>
      {picture}
      <details>
        <summary className="min-h-11 cursor-pointer text-sm font-medium">Source</summary>
        {source}
      </details>
    </>
  );
}

/** What the file looks like, for the formats that a browser can draw. */
function pictureOf(choice: ExportChoice, text: string): ReactNode {
  if (choice.format.id === 'mermaid') {
    return (
      <Suspense fallback={<p>Loading Mermaid …</p>}>
        <MermaidPreview text={text} />
      </Suspense>
    );
  }
  if (choice.format.mediaType === 'image/svg+xml') {
    // The file itself, as another page would show it; nothing of it to resize or to wait for.
    return (
      <img src={exportAddress(choice, true)} alt="Preview" className="mx-auto max-h-[50vh] max-w-full" />
    );
  }
  return null;
}
