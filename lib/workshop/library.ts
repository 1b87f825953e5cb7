import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@/lib/drawing';
import type { Fonts } from '@/lib/export';
import { layOut } from '@/lib/layout';
import type {
  Annotation,
  Arrangement,
  Density,
  Diagram,
  LaidOut,
  Layouts,
  MeasureText,
  View,
} from '@/lib/model';
import { annotate, unannotated } from './annotate';
import { readProse } from './document';
import { measureWith } from './fonts';

/** A diagram's place in the list and its annotation; the rest is read from `diagrams/<id>/README.md`. */
export interface LibraryEntry {
  readonly id: string;
  readonly annotation: Annotation;
}

/** The diagrams of a workshop, opened, read, annotated and laid out; each once, when it is first asked for. */
export class Library {
  readonly #root: string;
  readonly #fonts: Fonts;
  readonly #entries: ReadonlyMap<string, LibraryEntry>;
  readonly #diagrams = new Map<string, Diagram>();
  readonly #layouts = new WeakMap<View, Map<string, LaidOut>>();
  #measure: MeasureText | null = null;

  /** `root`: the folder that holds `diagrams` and `node_modules`. */
  constructor(root: string, fonts: Fonts, entries: readonly LibraryEntry[]) {
    this.#root = root;
    this.#fonts = fonts;
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
  }

  ids(): string[] {
    return [...this.#entries.keys()];
  }

  diagrams(): Diagram[] {
    return this.ids().map((id) => this.diagram(id)!);
  }

  /** Undefined when there is no diagram of that id. Throws AnnotationError when document and annotation do not fit. */
  diagram(id: string): Diagram | undefined {
    const known = this.#diagrams.get(id);
    if (known) return known;
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    const document = readFileSync(join(this.#root, 'diagrams', id, 'README.md'), 'utf8');
    const diagram = openDiagram(entry, document);
    this.#diagrams.set(id, diagram);
    return diagram;
  }

  /** Lays out any view, such as one read from a user's document; the same object once only. */
  layOut(view: View, arrangement: Arrangement, density: Density): LaidOut {
    let layouts = this.#layouts.get(view);
    if (!layouts) {
      layouts = new Map();
      this.#layouts.set(view, layouts);
    }
    const key = `${arrangement} ${density}`;
    let laidOut = layouts.get(key);
    if (!laidOut) {
      this.#measure ??= measureWith(this.#fonts);
      laidOut = layOut(view, { arrangement, density, measure: this.#measure });
      // One made for a room may be the drawn one again: the same object then.
      if (laidOut.arrangement !== arrangement) laidOut = this.layOut(view, laidOut.arrangement, density);
      layouts.set(key, laidOut);
    }
    return laidOut;
  }

  /** The layouts of all views of a diagram; undefined when there is no such diagram. */
  layouts(id: string, density: Density): Layouts | undefined {
    const diagram = this.diagram(id);
    if (!diagram) return undefined;
    return Object.fromEntries(
      diagram.views.map((view) => [
        view.id,
        recordOf((arrangement) => this.layOut(view, arrangement, density)),
      ]),
    );
  }
}

function recordOf(layOut: (arrangement: Arrangement) => LaidOut): Record<Arrangement, LaidOut> {
  return {
    drawn: layOut('drawn'),
    turned: layOut('turned'),
    wide: layOut('wide'),
    square: layOut('square'),
    tall: layOut('tall'),
  };
}

/** Reads and annotates one document. */
export function openDiagram({ id, annotation }: LibraryEntry, document: string): Diagram {
  const reading = readDocument(document);
  const views = annotation.views.map((view) => annotate(reading.drawings, view));
  return {
    id,
    ...readProse(document),
    section: annotation.section,
    views,
    document,
    diagnostics: [
      ...reading.diagnostics,
      ...views.flatMap((view, i) => unannotated(view, annotation.views[i]!)),
    ],
  };
}
