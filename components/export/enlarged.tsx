'use client';

import { Maximize2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ScrollArea } from '../ui/scroll-area';

interface EnlargedProps {
  readonly title: string;
  /** The picture, as it is to stand in a window of its own. */
  readonly children: ReactNode;
}

/** A button that shows a picture in the whole window: a panel is too narrow to read one. */
export function Enlarged({ title, children }: EnlargedProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Maximize2} onClick={() => setOpen(true)} className="self-start">
        Enlarge
      </Button>
      {open && (
        <Dialog
          title={title}
          onClose={() => setOpen(false)}
          className="top-[2.5dvh] h-[95dvh] max-h-none! w-[calc(100vw-2rem)]!"
        >
          <ScrollArea name={title} className="min-h-0 grow overflow-auto px-5 pb-5">
            {children}
          </ScrollArea>
        </Dialog>
      )}
    </>
  );
}
