'use client';

import ExportPanel, { type ExportPanelProps } from '@/components/export';
import { Queries } from '../queries';

/** The export panel with what it fetches through; loaded when asked for. */
export default function ExportPane(props: ExportPanelProps) {
  return (
    <Queries>
      <ExportPanel {...props} />
    </Queries>
  );
}
