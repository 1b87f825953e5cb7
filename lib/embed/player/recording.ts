import { Pacing } from '@/lib/play';
import { Timeline, type TraceEvent, type TraceHeader } from '@/lib/trace';
import type { RunSource } from '../data';

/** A whole run, ready to be shown at any instant. */
export interface Recording {
  readonly timeline: Timeline;
  readonly pacing: Pacing;
}

/** Fetches or unpacks a run. Throws an Error whose message can be shown. */
export async function openRecording(source: RunSource): Promise<Recording> {
  return recordingOf(source.type === 'address' ? await fetched(source.url) : await unpacked(source.data));
}

/** The run of some NDJSON. Throws when it has no header, is of another version or breaks off. */
export function recordingOf(text: string): Recording {
  const lines = text.split('\n').filter((line) => line !== '');
  const header = JSON.parse(lines[0] ?? 'null') as TraceHeader | null;
  if (header?.type !== 'run') throw new Error('The answer is not a run: it has no header.');
  if (header.version !== 1) throw new Error(`This player cannot read runs of version ${header.version}.`);
  const events = lines.slice(1).map((line) => JSON.parse(line) as TraceEvent);
  const timeline = new Timeline(header, events);
  if (!timeline.complete) throw new Error('The run broke off before its end.');
  const pacing = Pacing.of(events);
  return { timeline, pacing };
}

async function fetched(url: string): Promise<string> {
  const answer = await fetch(url).catch(() => null);
  if (!answer) throw new Error('The server cannot be reached.');
  if (answer.ok) return answer.text();
  const problem = (await answer.json().catch(() => null)) as { detail?: string } | null;
  throw new Error(problem?.detail ?? `The server answered ${answer.status}.`);
}

async function unpacked(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
