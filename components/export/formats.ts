import { useQuery } from '@tanstack/react-query';
import { type ExportChoice, exportAddress } from './choice';

/** What becomes of a feature of a drawing in a format. */
export type Fate = 'kept' | 'partly' | 'lost';

/** A format as `/api/formats` describes it. */
export interface FormatInfo {
  readonly id: string;
  readonly title: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly scope: 'view' | 'diagram';
  /** How a reader brings a file into the tool it is for. */
  readonly opening: string;
  /** Choices that make a difference to it. */
  readonly takes: readonly ('scale' | 'transparent' | 'direction')[];
  readonly stills: boolean;
  readonly sequences: boolean;
  readonly losses: readonly { readonly feature: string; readonly title: string; readonly fate: Fate }[];
}

interface FormatList {
  readonly formats: readonly FormatInfo[];
}

const address = '/api/formats';

/** Every format that the server writes. */
export function useFormats() {
  return useQuery({
    queryKey: [address],
    queryFn: async ({ signal }) => (await fetched(address, signal).then((r) => r.json())) as FormatList,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** True if a file of this format can be read as text. */
export function isText({ mediaType }: FormatInfo): boolean {
  return /^text\/|[/+](json|xml)\b|vnd\.jgraph|mxfile/.test(mediaType);
}

/** The exported file as text; not fetched for formats that are not text, nor for a whole workshop. */
export function useExportedText(choice: ExportChoice) {
  const key = isText(choice.format) && choice.subject.type !== 'workshop' ? exportAddress(choice, true) : '';
  return useQuery({
    queryKey: [key],
    queryFn: async ({ signal }) => (await fetched(key, signal)).text(),
    enabled: key !== '',
    staleTime: 60_000,
    retry: false,
  });
}

/** Throws an Error with the problem's own sentence when the answer is not what was asked for. */
export async function fetched(url: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  throw new Error(problem?.detail ?? `The server answered ${response.status}.`);
}
