'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

/** Copies `text`; says so where it was pressed. */
export function CopyButton({ text, className }: { readonly text: string; readonly className: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setOutcome(done ? 'copied' : 'refused');
    setTimeout(() => setOutcome(null), 2000);
  };
  const Icon = outcome === 'copied' ? Check : Copy;
  return (
    <button type="button" onClick={copy} className={className}>
      <Icon aria-hidden className="size-4" />
      <span aria-live="polite">
        {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'The browser refused' : 'Copy'}
      </span>
    </button>
  );
}
