import type { ReactNode } from 'react';

/** Leads out of the explorer, in a new tab. */
export function OuterLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  return (
    <a href={url} target="_blank" rel="noreferrer" className="text-link underline underline-offset-3">
      {children}
    </a>
  );
}
