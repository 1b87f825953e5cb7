/** What a player and the page around it say to each other by `postMessage`; `explorer` is the version. */
export type Command =
  | { readonly explorer: 1; readonly do: 'play' | 'pause' | 'next' | 'previous' }
  /** To simulated seconds, or to a caption counted from 1 (0: the beginning). */
  | {
      readonly explorer: 1;
      readonly do: 'seek';
      readonly to: { readonly t: number } | { readonly beat: number };
    };

export type Notice =
  /** The run is there; `beats` is how many captions it has, `duration` its simulated seconds. */
  | { readonly explorer: 1; readonly event: 'ready'; readonly beats: number; readonly duration: number }
  /** Another caption is on show; 0 before the first. */
  | {
      readonly explorer: 1;
      readonly event: 'beat';
      readonly beat: number;
      readonly beats: number;
      readonly text: string;
      readonly question: boolean;
    }
  | { readonly explorer: 1; readonly event: 'play' | 'pause' | 'ended' }
  | { readonly explorer: 1; readonly event: 'failed'; readonly message: string };

/** The command that a message carries; null when it is none. */
export function commandOf(data: unknown): Command | null {
  if (!isRecord(data) || data.explorer !== 1) return null;
  if (data.do === 'play' || data.do === 'pause' || data.do === 'next' || data.do === 'previous')
    return { explorer: 1, do: data.do };
  if (data.do !== 'seek' || !isRecord(data.to)) return null;
  const { t, beat } = data.to;
  if (isCount(t)) return { explorer: 1, do: 'seek', to: { t } };
  if (isCount(beat)) return { explorer: 1, do: 'seek', to: { beat: Math.floor(beat) } };
  return null;
}

/** The notice that a message carries; null when it is none. */
export function noticeOf(data: unknown): Notice | null {
  return isRecord(data) && data.explorer === 1 && typeof data.event === 'string' ? (data as Notice) : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
