'use client';

import ExportPanel from '@/components/export';
import { Queries } from '../queries';

/** The export panel with what it fetches through; loaded when asked for. */
export default function ExportPane(props: { readonly diagramId: string; readonly viewId: string }) {
  return (
    <Queries>
      <ExportPanel {...props} />
    </Queries>
  );
}
