import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OptionError } from '@/lib/embed';
import { RunInputError } from '@/lib/trace';
import { offlineFile, readEmbed } from '@/lib/workshop';
import { oneOf, parsed } from './arguments';
import { type Command, exitCodes, UsageError } from './command';
import { runOptions, runQueryOf } from './run-query';
import { bundleEmbed } from './tools/embed-bundle';
import { root } from './tools/step';
import { workshop } from './workshop';

export const offline: Command = {
  usage: `Usage: explorer offline DIAGRAM [SCENARIO] --out DIR [options]

Writes a diagram with a run, its player and its fonts as one file of HTML that plays
from disk, without a network.

  --out DIR          created when it does not exist
  --seed N, --param NAME=VALUE, --fault FAULT   as for simulate
  --theme THEME      light, dark or auto (default: the reader's)

Exit: 0 done, 2 unusable arguments.`,

  async run(args, terminal) {
    const { values, positionals } = parsed(args, {
      ...runOptions,
      out: { type: 'string' },
      theme: { type: 'string', default: 'auto' },
    });
    const [id, scenario, ...more] = positionals;
    if (id === undefined) throw new UsageError('name a diagram');
    if (more.length > 0)
      throw new UsageError(`there is more than a diagram and a scenario: ${more.join(' ')}`);
    if (values.out === undefined) throw new UsageError('say where to write with --out DIR');
    const diagram = workshop.diagram(oneOf(id, workshop.ids(), 'diagram'))!;
    const first = workshop.scenarios(id)?.[0]?.id;
    const shown = scenario ?? first;
    const query = shown === undefined ? new URLSearchParams() : runQueryOf(shown, values);
    query.set('theme', values.theme);
    try {
      const file = offlineFile(
        workshop,
        root,
        readEmbed(workshop, diagram, query),
        await bundleEmbed('player.js'),
      );
      mkdirSync(values.out, { recursive: true });
      const place = join(values.out, file.name);
      writeFileSync(place, file.body);
      await terminal.out(`${place} written\n`);
      return exitCodes.done;
    } catch (error) {
      if (error instanceof OptionError || error instanceof RunInputError) throw new UsageError(error.message);
      throw error;
    }
  },
};
