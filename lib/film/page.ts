import { type PacedRun, Pacing } from '@/lib/play';
import { Timeline, type TraceEvent, type TraceHeader } from '@/lib/trace';
import { makeFilm } from './make';
import type { FilmFile, FilmOptions } from './options';
import type { FilmScene } from './scene';

/** A letter's shape, as the page is given it: WOFF 2 in base64. */
export interface PageFont {
  readonly family: string;
  readonly weight: number;
  readonly data: string;
}

/** A run as NDJSON, and what its films are drawn with. */
export interface PageRun {
  readonly scene: FilmScene;
  readonly trace: string;
  readonly fonts: readonly PageFont[];
}

/** A film with its bytes in base64, which is how they leave a page. */
export interface PageFilm extends Omit<FilmFile, 'bytes' | 'poster'> {
  readonly bytes: string;
  readonly poster: string;
}

/** What a page that does nothing but make films offers to whoever drives it. */
export interface FilmPage {
  /** Takes the run that films are made of from now on. */
  open(run: PageRun): Promise<void>;
  make(options: FilmOptions): Promise<PageFilm>;
}

let opened: { readonly scene: FilmScene; readonly run: PacedRun } | null = null;

const page: FilmPage = {
  async open({ scene, trace, fonts }) {
    for (const { family, weight, data } of fonts) {
      const font = new FontFace(family, `url(data:font/woff2;base64,${data})`, { weight: String(weight) });
      document.fonts.add(await font.load());
    }
    const lines = trace.split('\n').filter((line) => line !== '');
    const [header, ...events] = lines.map((line) => JSON.parse(line) as TraceHeader | TraceEvent);
    const timeline = new Timeline(header as TraceHeader, events as TraceEvent[]);
    const pacing = Pacing.of(events as TraceEvent[]);
    opened = { scene, run: { timeline, pacing } };
  },
  async make(options) {
    if (!opened) throw new Error('no run was given');
    const progress = Reflect.get(window, 'filmProgress') as ((share: number) => void) | undefined;
    const { bytes, poster, ...rest } = await makeFilm(opened.scene, opened.run, options, progress);
    return { ...rest, bytes: await base64Of(bytes), poster: await base64Of(poster) };
  },
};
Reflect.set(window, 'filmPage', page);

function base64Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(new Blob([bytes]));
  });
}
