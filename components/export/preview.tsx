'use client';

import { lazy, type ReactNode, Suspense } from 'react';
import { type ExportChoice, exportAddress } from './choice';
import { Enlarged } from './enlarged';
import { Source } from './source';

const MermaidPreview = lazy(() => import('./mermaid-preview'));

/** What the file looks like, drawn where a browser can; beneath it, its text. */
export function Preview({ choice, text }: { readonly choice: ExportChoice; readonly text: string | null }) {
  const { format, subject } = choice;
  if (subject.type === 'workshop') return null;
  const picture = pictureOf(choice, text);
  if (text === null) return picture;
  const source = <Source name={`${format.title} source`} text={text} />;
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

function pictureOf(choice: ExportChoice, text: string | null): ReactNode {
  const { format, looks } = choice;
  // The sheet has the theme of the picture, not of the page, and so has what is written on it meanwhile.
  const paper = looks.theme === 'dark' ? 'bg-[#101317] text-[#eceef1]' : 'bg-white text-[#17191c]';
  const frame = `rounded-md border border-rule p-3 ${paper}`;
  if (format.id === 'mermaid' && text !== null) {
    return (
      <>
        <div className={frame}>
          <Suspense fallback={<p>Loading Mermaid …</p>}>
            <MermaidPreview text={text} />
          </Suspense>
        </div>
        <Enlarged title="As Mermaid draws it">
          <div className={`${frame} min-h-full`}>
            <Suspense fallback={<p>Loading Mermaid …</p>}>
              <MermaidPreview text={text} large />
            </Suspense>
          </div>
        </Enlarged>
      </>
    );
  }
  if (format.id === 'svg' || format.id === 'png') {
    const address = exportAddress({ ...choice, looks: { ...looks, scale: 1 } }, true);
    const alt = `Preview as ${format.title}`;
    return (
      <>
        <div className={frame}>
          <img src={address} alt={alt} className="mx-auto max-h-[50vh] max-w-full" />
        </div>
        <Enlarged title={alt}>
          <div className={`${frame} flex min-h-full`}>
            <img src={address} alt={alt} className="m-auto min-w-[60%] max-w-full" />
          </div>
        </Enlarged>
      </>
    );
  }
  return null;
}
