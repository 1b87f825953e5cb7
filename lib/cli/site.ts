import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteFiles } from '@/lib/workshop';
import { parsed } from './arguments';
import { type Command, exitCodes, UsageError } from './command';
import { bundleEmbed } from './tools/embed-bundle';
import { root } from './tools/step';
import { workshop } from './workshop';

export const site: Command = {
  usage: `Usage: explorer site --out DIR [--handout]

Writes the gallery, every diagram and its scenarios at their defaults as files that
need no server: for any web server, or a stick. Open DIR/index.html.

  --out DIR    created when it does not exist; files of the same names are replaced
  --handout    a PDF for each run, with a page for every caption

Exit: 0 done, 2 unusable arguments.`,

  async run(args, terminal) {
    const { values, positionals } = parsed(args, {
      out: { type: 'string' },
      handout: { type: 'boolean', default: false },
    });
    const { out, handout } = values;
    if (positionals.length > 0) throw new UsageError(`there is no argument "${positionals[0]}"`);
    if (out === undefined) throw new UsageError('say where to write with --out DIR');
    let files = 0;
    let bytes = 0;
    const script = await bundleEmbed('player.js');
    for await (const { path, body } of siteFiles(workshop, { root, script, handout })) {
      const place = join(out, path);
      try {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, body);
      } catch (error) {
        throw new UsageError(`--out ${out} is not a folder to write to: ${(error as Error).message}`);
      }
      files++;
      bytes += Buffer.byteLength(body);
    }
    await terminal.out(`${files} files, ${(bytes / 1e6).toFixed(1)} MB: open ${join(out, 'index.html')}\n`);
    return exitCodes.done;
  },
};
