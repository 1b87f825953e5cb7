'use client';

import { CircleHelp, Command as CommandIcon } from 'lucide-react';
import { useState } from 'react';
import { CommandCenter, type OpenDialog } from '../commands/command-center';
import { ThemeButton } from '../theme/theme-button';
import { Button, buttonClass } from '../ui/button';
import { IconButton } from '../ui/icon-button';

/** The gallery's head: what this is, and ways to everything. */
export function GalleryHeader() {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  return (
    <header className="mx-auto flex max-w-[1600px] items-start gap-2 px-4 pt-8 pb-6 sm:px-8">
      <div className="grow">
        <h1 className="text-3xl font-semibold tracking-tight">Architecture Explorer</h1>
        <p className="mt-1 max-w-2xl text-lg text-muted">
          Twelve architectures, read from their drawings: look inside, run them, break them, take them along.
        </p>
      </div>
      <Button
        icon={CommandIcon}
        onClick={() => setDialog('palette')}
        className={`${buttonClass} max-sm:hidden`}
      >
        Jump to …
      </Button>
      <IconButton
        icon={CircleHelp}
        label="Shortcuts"
        onClick={() => setDialog('help')}
        className="max-sm:hidden"
      />
      <ThemeButton />
      <CommandCenter commands={[]} open={dialog} onOpen={setDialog} />
    </header>
  );
}
