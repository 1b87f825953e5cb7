'use client';

import { Download, Image } from 'lucide-react';
import { useState } from 'react';
import { buttonClass } from '../ui/button';
import { canBe, type ExportChoice, exportAddress, type Looks, plainLooks, type Subject } from './choice';
import { CopyButton } from './copy-button';
import { FilmPanel } from './film-panel';
import { type FormatInfo, fetched, isText, useExportedText, useFormats } from './formats';
import { LooksFields } from './looks-fields';
import { Losses } from './losses';
import { Preview } from './preview';
import { SubjectField } from './subject-field';

export interface ExportPanelProps {
  readonly diagramId: string;
  readonly viewId: string;
  readonly viewCount: number;
}

/** Chosen in the place of a format: these files are made here, not by the server. */
const film = 'film';

/** Chooses a format and what to write in it, shows how it looks and what it keeps, and hands over the file. */
export default function ExportPanel({ diagramId, viewId, viewCount }: ExportPanelProps) {
  const formats = useFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const [subject, setSubject] = useState<Subject>({ type: 'view' });
  const [looks, setLooks] = useState<Looks>(plainLooks);
  if (formats.isPending) return <p>Loading formats …</p>;
  if (formats.isError) return <p role="alert">The formats could not be loaded: {formats.error.message}</p>;

  const all = formats.data.formats;
  const format = all.find(({ id }) => id === chosen) ?? all[0];
  if (!format) return <p>This server writes no formats.</p>;
  const moving = chosen === film;
  const possible: Subject = canBe(format, subject.type) ? subject : { type: 'view' };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3">
        <label className="flex min-w-40 flex-1 flex-col gap-1 text-sm font-semibold">
          Format
          <select
            value={moving ? film : format.id}
            onChange={(event) => setChosen(event.target.value)}
            className={`${buttonClass} w-full`}
          >
            {all.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            <option value={film}>Animation / video</option>
          </select>
        </label>
        {!moving && (
          <SubjectField format={format} subject={possible} viewCount={viewCount} onChange={setSubject} />
        )}
      </div>
      {moving ? (
        <FilmPanel diagramId={diagramId} />
      ) : (
        <>
          <LooksFields format={format} looks={looks} onChange={setLooks} />
          <Result choice={{ diagramId, viewId, format, subject: possible, looks }} formats={all} />
        </>
      )}
    </div>
  );
}

function Result({
  choice,
  formats,
}: {
  readonly choice: ExportChoice;
  readonly formats: readonly FormatInfo[];
}) {
  const { format, subject } = choice;
  const exported = useExportedText(choice);
  const extension = subject.type === 'workshop' && format.id !== 'drawio' ? 'zip' : format.extension;
  const png = formats.find(({ id }) => id === 'png');
  const hasPicture = (format.id === 'svg' || format.id === 'png') && subject.type !== 'workshop';
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <a href={exportAddress(choice, false)} download className={buttonClass}>
          <Download aria-hidden className="size-4" />
          Download .{extension}
        </a>
        {exported.data !== undefined && (
          <CopyButton label="Copy" copy={() => navigator.clipboard.writeText(exported.data)} />
        )}
        {hasPicture && png && (
          <CopyButton
            label="Copy as picture"
            icon={Image}
            copy={() => copyPicture(exportAddress({ ...choice, format: png }, true))}
          />
        )}
      </div>
      {exported.isError && <p role="alert">{exported.error.message}</p>}
      {isText(format) && exported.isPending && exported.isFetching && <p>Writing …</p>}
      <p className="text-sm text-muted">{format.opening}</p>
      <Losses format={format} />
      <Preview choice={choice} text={exported.data ?? null} />
    </>
  );
}

/** The picture itself, for a slide or a chat: a promise, since browsers want to be asked while the finger is down. */
async function copyPicture(address: string): Promise<void> {
  const picture = fetched(address).then((response) => response.blob());
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
