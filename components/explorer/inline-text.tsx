import type { ReactNode } from 'react';

/** Inline Markdown of a lesson: emphasis, code and links; all else is text. */
const inline = /`([^`]+)`|\[([^\]]+)\]\((https?:[^)\s]+)\)|\*\*([^*]+)\*\*|(?<!\w)[_*]([^_*]+)[_*](?!\w)/g;

export function InlineText({ text }: { readonly text: string }) {
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    const [whole, code, title, url, strong, emphasis] = match;
    pieces.push(text.slice(end, match.index));
    end = match.index + whole.length;
    const key = match.index;
    if (code)
      pieces.push(
        <code key={key} className="rounded bg-frame px-1 font-mono text-[0.9em]">
          {code}
        </code>,
      );
    else if (url)
      pieces.push(
        <OuterLink key={key} url={url}>
          {title}
        </OuterLink>,
      );
    else if (strong) pieces.push(<strong key={key}>{strong}</strong>);
    else pieces.push(<em key={key}>{emphasis}</em>);
  }
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}

/** Leads out of the explorer, in a new tab. */
export function OuterLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  return (
    <a href={url} target="_blank" rel="noreferrer" className="text-link underline underline-offset-3">
      {children}
    </a>
  );
}
