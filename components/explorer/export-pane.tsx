'use client';

import { Share2 } from 'lucide-react';
import ExportPanel, { type ExportPanelProps } from '@/components/export';
import { Queries } from '../queries';
import { Button } from '../ui/button';

interface ExportPaneProps extends ExportPanelProps {
  readonly onShare: () => void;
}

/** The export panel with what it fetches through; loaded when asked for. */
export default function ExportPane({ onShare, ...props }: ExportPaneProps) {
  return (
    <Queries>
      {/* Where the window is too narrow for its button in the bar. */}
      <p className="mb-4 flex items-center justify-between gap-3 text-sm text-muted lg:hidden">
        A link, or a player for a page or slides
        <Button icon={Share2} onClick={onShare}>
          Embed and share
        </Button>
      </p>
      <ExportPanel {...props} />
    </Queries>
  );
}
