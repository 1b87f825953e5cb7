import { type Embed, embedHtml } from './embed';
import { packedFonts } from './embed-fonts';
import type { Workshop } from './workshop';

/** A file not yet anywhere. */
export interface OfflineFile {
  /** `saga-payment-refused.html`: fit for a download. */
  readonly name: string;
  readonly mediaType: string;
  readonly body: string;
}

/**
 * A diagram with its run, its player and its fonts as one file that opens from disk without a network. `root`: the
 * folder that holds `node_modules`; `script`: the player's.
 */
export function offlineFile(workshop: Workshop, root: string, embed: Embed, script: string): OfflineFile {
  const { diagram, view, run } = embed;
  const of = run ? run.scenario.id : diagram.views.length > 1 ? view.id : '';
  return {
    name: `${diagram.id}${of === '' ? '' : `-${of}`}.html`,
    mediaType: 'text/html; charset=utf-8',
    body: embedHtml(workshop, embed, {
      script: { text: script },
      fonts: packedFonts(root),
      run: 'packed',
      home: null,
    }),
  };
}
