'use client';

import { Check, Copy, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';

interface CopyButtonProps {
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Puts it on the clipboard; a rejection is shown as the browser's refusal. */
  readonly copy: () => Promise<void>;
}

/** Copies; says so where it was pressed. */
export function CopyButton({ label, icon = Copy, copy }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const press = async () => {
    setOutcome(
      await copy().then(
        () => 'copied' as const,
        () => 'refused' as const,
      ),
    );
    setTimeout(() => setOutcome(null), 2000);
  };
  return (
    <Button icon={outcome === 'copied' ? Check : icon} onClick={press}>
      <span aria-live="polite">
        {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'The browser refused' : label}
      </span>
    </Button>
  );
}
