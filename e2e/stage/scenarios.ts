import type { LaidOut, Layouts } from '@/lib/model';
import type { ScenarioInfo, TraceEvent, TraceHeader } from '@/lib/trace';

/** A scenario, and the diagram it is of. */
export interface Scene {
  readonly diagram: string;
  readonly id: string;
  readonly view: string;
}

/** A scenario's run at its defaults, on the layout of a projector. */
export interface Told {
  readonly header: TraceHeader;
  readonly events: readonly TraceEvent[];
  readonly laidOut: LaidOut;
}

/** Every scenario that a server has, from its API. */
export async function scenariosOf(address: string): Promise<Scene[]> {
  const { diagrams } = await json<{ diagrams: readonly { id: string }[] }>(`${address}/api/diagrams`);
  const all: Scene[] = [];
  for (const { id: diagram } of diagrams) {
    const { scenarios } = await json<{ scenarios: readonly ScenarioInfo[] }>(
      `${address}/api/diagrams/${diagram}/scenarios`,
    );
    all.push(...scenarios.map(({ id, view }) => ({ diagram, id, view })));
  }
  return all;
}

export async function telling(address: string, { diagram, id, view }: Scene): Promise<Told> {
  const layouts = await json<Layouts>(`${address}/api/diagrams/${diagram}/layouts?density=live`);
  const response = await fetch(`${address}/api/diagrams/${diagram}/runs?scenario=${id}`);
  if (!response.ok) throw new Error(`${diagram}/${id}: the server answered ${response.status}`);
  const [header, ...events] = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { header, events, laidOut: layouts[view]!.wide };
}

async function json<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
  return (await response.json()) as T;
}
