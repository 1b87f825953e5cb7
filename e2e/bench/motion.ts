import { diagrams } from '@/diagrams';
import { motionShare, Pacing } from '@/lib/play';
import { defaultInput, Timeline } from '@/lib/trace';
import { createWorkshop, readTrace } from '@/lib/workshop';

/** Prints, of each scenario at its defaults, how long it takes in the player at speed 1, and how much of that time data moves. */
export async function benchMotion(): Promise<void> {
  const workshop = createWorkshop(process.cwd(), diagrams);
  const shares: number[] = [];
  const seconds: number[] = [];
  for (const id of workshop.ids())
    for (const scenario of workshop.scenarios(id) ?? []) {
      const { header, events } = await readTrace(workshop.run(defaultInput(id, scenario)));
      const pacing = Pacing.of(events);
      const share = motionShare({ timeline: new Timeline(header, events), pacing });
      shares.push(share);
      seconds.push(pacing.duration / 1000);
      console.log(
        `${`${id} ${scenario.id}`.padEnd(44)} ${seconds.at(-1)!.toFixed(0).padStart(4)} s, in motion ${(share * 100).toFixed(0).padStart(3)} %`,
      );
    }
  const middle = shares.toSorted((a, b) => a - b)[shares.length >> 1] ?? 0;
  console.log(
    `${shares.length} scenarios take ${Math.min(...seconds).toFixed(0)} to ${Math.max(...seconds).toFixed(0)} s; in motion, median: ${(middle * 100).toFixed(0)} %`,
  );
}
