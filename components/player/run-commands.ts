import type { Command } from '../commands/command';
import { blank } from './blank-store';
import { undoFaults } from './current-session';
import type { Session } from './session';

interface Playable {
  /** Whether the run is open. */
  readonly playing: boolean;
  /** Opens the run, which plays from its beginning. */
  open(): void;
  /** The run on show; null while it loads. */
  session(): Session | null;
}

/** The keys of a run, and of a presenter's clicker. Before the run is open, playing or stepping on opens it. */
export function runCommands({ playing, open, session }: Playable): Command[] {
  const command = (
    id: string,
    title: string,
    keys: string[],
    run: () => void,
    clicker?: string[],
  ): Command => ({
    id,
    title,
    group: 'Run',
    keys,
    ...(clicker && { clicker }),
    run,
  });
  const on = (act: (run: Session) => void) => () => {
    const run = session();
    if (playing && run) act(run);
  };
  const opening = (act: (run: Session) => void) => (playing ? on(act) : open);
  return [
    command(
      'play',
      'Play or pause',
      [' '],
      opening((run) => run.toggle()),
    ),
    command(
      'next-caption',
      'Play up to the next caption',
      ['ArrowRight'],
      opening((run) => run.next()),
      ['PageDown'],
    ),
    command(
      'previous-caption',
      'Back to the caption before',
      ['ArrowLeft'],
      on((run) => run.previous()),
      ['PageUp'],
    ),
    command(
      'run-start',
      'To the beginning of the run',
      ['Home'],
      on((run) => run.toStart()),
    ),
    command(
      'run-end',
      'To the end of the run',
      ['End'],
      on((run) => run.toEnd()),
    ),
    command(
      'next-event',
      'One event on',
      ['>'],
      on((run) => run.stepEvent(1)),
    ),
    command(
      'previous-event',
      'One event back',
      ['<', ','],
      on((run) => run.stepEvent(-1)),
    ),
    command('undo-faults', 'Take back the last change of faults', ['Mod+z'], () => undoFaults()),
    command(
      'blank',
      'Blank the screen; any key returns',
      ['b'],
      () => {
        session()?.pause();
        blank();
      },
      ['.'],
    ),
    command('full-screen', 'Full screen', ['f'], fullScreen),
  ];
}

function fullScreen(): void {
  // Where the browser refuses, the window stays as it is.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}
