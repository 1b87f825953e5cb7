import { type Command, noticeOf } from '../protocol';

/** Attributes that become parameters of the player's address under their own names. */
const passed = [
  'view',
  'scenario',
  'seed',
  'fault',
  'model',
  't',
  'beat',
  'autoplay',
  'loop',
  'controls',
  'theme',
  'background',
] as const;

/** The server that this script came from. */
const server =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

const css =
  ':host{display:block;width:100%;aspect-ratio:16/10;min-height:0}:host([hidden]){display:none}iframe{display:block;width:100%;height:100%;border:0;background:transparent}';

/**
 * `<architecture-diagram diagram="saga" scenario="payment-refused" theme="dark">`: a diagram that plays, in a frame of its
 * own. Further attributes: `src` (another server), `captions` (JSON: text by a beat's number or id, or `false`), `p.*`
 * (parameters of the scenario), `label`. It tells of itself with the events `ready`, `beat`, `play`, `pause`, `ended` and
 * `failed`, whose `detail` says more.
 */
export class ArchitectureDiagram extends HTMLElement {
  static readonly observedAttributes = ['diagram', 'src', 'captions', ...passed];

  readonly #frame = document.createElement('iframe');
  #asked = '';
  #beat = 0;
  #beats = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = document.createElement('style');
    sheet.textContent = css;
    this.#frame.allow = 'fullscreen';
    this.#frame.loading = 'lazy';
    root.append(sheet, this.#frame);
  }

  connectedCallback(): void {
    window.addEventListener('message', this.#hear);
    this.#load();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
    // A frame that is put back begins anew.
    this.#asked = '';
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#load();
  }

  /** The caption on show, counted from 1; 0 before the first. */
  get beat(): number {
    return this.#beat;
  }

  /** How many captions the run has; 0 until it is there. */
  get beats(): number {
    return this.#beats;
  }

  play(): void {
    this.#say({ explorer: 1, do: 'play' });
  }

  pause(): void {
    this.#say({ explorer: 1, do: 'pause' });
  }

  /** Plays on to the next caption and holds there. */
  next(): void {
    this.#say({ explorer: 1, do: 'next' });
  }

  /** Back to the caption before. */
  previous(): void {
    this.#say({ explorer: 1, do: 'previous' });
  }

  /** To simulated seconds, or to a caption: `seek(12.5)`, `seek({ beat: 3 })`. */
  seek(to: number | { readonly t: number } | { readonly beat: number }): void {
    this.#say({ explorer: 1, do: 'seek', to: typeof to === 'number' ? { t: to } : to });
  }

  #say(command: Command): void {
    this.#frame.contentWindow?.postMessage(command, new URL(this.#frame.src).origin);
  }

  readonly #hear = (event: MessageEvent): void => {
    if (event.source === null || event.source !== this.#frame.contentWindow) return;
    const notice = noticeOf(event.data);
    if (!notice) return;
    if (notice.event === 'ready') this.#beats = notice.beats;
    if (notice.event === 'beat') this.#beat = notice.beat;
    this.dispatchEvent(new CustomEvent(notice.event, { detail: notice, bubbles: true }));
  };

  #load(): void {
    const address = this.#address();
    if (address === null || address === this.#asked) return;
    this.#asked = address;
    this.#beat = 0;
    this.#frame.title = this.getAttribute('label') ?? `Architecture diagram: ${this.getAttribute('diagram')}`;
    this.#frame.src = address;
  }

  #address(): string | null {
    const diagram = this.getAttribute('diagram');
    if (diagram === null || diagram === '') return null;
    const base = new URL(this.getAttribute('src') ?? server, location.href);
    const url = new URL(`/embed/${encodeURIComponent(diagram)}`, base);
    for (const name of this.getAttributeNames()) {
      if ((passed as readonly string[]).includes(name) || name.startsWith('p.'))
        url.searchParams.set(name, this.getAttribute(name) ?? '');
    }
    const captions = this.getAttribute('captions');
    if (captions === 'false') url.searchParams.set('captions', 'false');
    else if (captions !== null) url.hash = ownCaptions(captions);
    return url.href;
  }
}

/** JSON of texts as a fragment; what is none says nothing, as HTML does with bad attributes. */
function ownCaptions(json: string): string {
  try {
    const texts = JSON.parse(json) as unknown;
    if (typeof texts !== 'object' || texts === null) return '';
    return new URLSearchParams(Object.entries(texts).map(([name, text]) => [name, String(text)])).toString();
  } catch {
    return '';
  }
}
