import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { OptionError } from '@/lib/embed';
import { formatOf, themes } from '@/lib/export';
import { FilmError, type FilmHeight, filmFormats, filmHeights, makeDeck } from '@/lib/film';
import { beatSpan, Pacing } from '@/lib/play';
import { RunInputError, Timeline } from '@/lib/trace';
import { filmScene, parseBeats, readEmbed, readTrace } from '@/lib/workshop';
import { oneOf, parsed } from './arguments';
import { type Command, exitCodes, UsageError } from './command';
import { FilmStudio } from './film-studio';
import { runOptions, runQueryOf } from './run-query';
import { workshop } from './workshop';

export const film: Command = {
  usage: `Usage: explorer film DIAGRAM [SCENARIO] --out FILE [options]

Makes a picture that moves of a run, by the ending of FILE: .mp4, .webm, .gif, or .pptx
for slides with a film over each. Needs a Chromium (the system's, Playwright's, or the
one that CHROMIUM_PATH names).

  --out FILE         such as saga.mp4; its folder is created
  --beats A-B        from caption A up to and with B; 0 is the beginning (default: all)
  --height LINES     540, 720 or 1080 (default: 720); 16:9
  --speed FACTOR     0.5 to 8 (default: 1)
  --theme THEME      light or dark (default: light)
  --seed N, --param NAME=VALUE, --fault FAULT   as for simulate

Exit: 0 done, 1 the film could not be made, 2 unusable arguments.`,

  async run(args, terminal) {
    const { values, positionals } = parsed(args, {
      ...runOptions,
      out: { type: 'string' },
      beats: { type: 'string' },
      height: { type: 'string', default: '720' },
      speed: { type: 'string', default: '1' },
      theme: { type: 'string', default: 'light' },
    });
    const [id, scenario, ...more] = positionals;
    if (id === undefined) throw new UsageError('name a diagram');
    if (more.length > 0)
      throw new UsageError(`there is more than a diagram and a scenario: ${more.join(' ')}`);
    if (values.out === undefined) throw new UsageError('say where to write with --out FILE');
    const format = oneOf(extname(values.out).slice(1), [...filmFormats, 'pptx'] as const, 'ending of --out');
    if (format === 'pptx' && values.beats !== undefined)
      throw new UsageError('slides are made of all captions: leave --beats out');
    const height = Number(oneOf(values.height, filmHeights.map(String), '--height')) as FilmHeight;
    const speed = Number(values.speed);
    if (!(speed >= 0.5 && speed <= 8)) throw new UsageError(`--speed "${values.speed}" must be 0.5 to 8`);
    const theme = oneOf(values.theme, themes, '--theme');
    const diagram = workshop.diagram(oneOf(id, workshop.ids(), 'diagram'))!;
    const first = workshop.scenarios(id)?.[0]?.id;
    if (first === undefined) throw new UsageError(`${id} has nothing to play`);
    const query = runQueryOf(scenario ?? first, values);
    query.set('theme', values.theme);
    try {
      const embed = readEmbed(workshop, diagram, query);
      const beats = values.beats === undefined ? null : parseBeats(values.beats);
      const trace = [...workshop.run(embed.run!.input)].join('');
      const { header, events } = await readTrace([trace]);
      const pacing = Pacing.of(events);
      const run = { timeline: new Timeline(header, events), pacing };
      const span = beats ? beatSpan(run, beats.first, beats.last) : { from: 0, to: pacing.duration };
      if (!span)
        throw new UsageError(
          `--beats "${values.beats}" must be among the run's captions, 1 to ${run.timeline.beats.length}`,
        );
      const said = progressOn(terminal.err);
      const bytes = await FilmStudio.with({ scene: filmScene(workshop, embed), trace }, async (studio) => {
        if (format !== 'pptx') return (await studio.make({ format, height, span, speed }, said)).bytes;
        const deck = workshop.exportRun(diagram, formatOf('pptx')!, { header, events }, { theme });
        if (typeof deck.body === 'string') throw new Error('a deck is not text');
        return makeDeck(deck.body, run, { height, speed }, (...film) => studio.make(...film), said);
      });
      mkdirSync(dirname(values.out), { recursive: true });
      writeFileSync(values.out, bytes);
      await terminal.out(`${values.out} written: ${Math.ceil(bytes.length / 1000)} kB\n`);
      return exitCodes.done;
    } catch (error) {
      if (error instanceof OptionError || error instanceof RunInputError) throw new UsageError(error.message);
      if (!(error instanceof FilmError)) throw error;
      terminal.err(`explorer film: ${error.message}\n`);
      return exitCodes.broken;
    }
  },
};

/** Says every tenth of the way, where somebody looks. */
function progressOn(say: (text: string) => void): (share: number) => void {
  let said = 0;
  return (share) => {
    const tenths = Math.floor(share * 10);
    if (!process.stderr.isTTY || tenths <= said) return;
    said = tenths;
    say(`${tenths * 10} %\n`);
  };
}
