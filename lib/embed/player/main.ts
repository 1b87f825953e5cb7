import { type Ticker, Watch } from '@/lib/play';
import type { EmbedData } from '../data';
import type { Command } from '../protocol';
import { Bar } from './bar';
import { Caption, ownCaptions } from './caption';
import { Card } from './card';
import { html, need } from './dom';
import { Host } from './host';
import { followKeys } from './keys';

import { openRecording, type Recording } from './recording';
import { Stage } from './stage';

const frames: Ticker = {
  request: (tick) => requestAnimationFrame(tick),
  cancel: (id) => cancelAnimationFrame(id),
};

const data = JSON.parse(need(document, '#data').textContent ?? '') as EmbedData;
const stage = new Stage(need(document, '.stage'), data);
const host = new Host();
const caption = new Caption(
  need(document, '.caption .count'),
  need(document, '.caption .text'),
  ownCaptions(location.hash),
);

/** Whoever asks for something before the run is there is served when it is. */
const waiting: Command[] = [];
let watch: Watch<Recording> | null = null;
let opening: Promise<void> | null = null;

host.listen((command) => {
  if (watch) obey(watch, command);
  else {
    waiting.push(command);
    void open();
  }
});

if (data.run === null) document.body.dataset.state = 'still';
else whenSeen(() => void open());

/** Loads the run, once; afterwards the player is there, or says why not. */
function open(): Promise<void> {
  const { run } = data;
  if (run === null) return Promise.resolve();
  opening ??= openRecording(run).then(begin, (error: unknown) => {
    opening = null;
    fail(error instanceof Error ? error.message : String(error));
  });
  return opening;
}

function begin(recording: Recording): void {
  const { controls, autoplay, loop, start } = data.options;
  const made = new Watch(() => recording, frames, {
    loop,
    // What plays by itself has nobody who would answer.
    waits: !autoplay && !loop,
    still: () => stage.still,
  });
  watch = made;
  const bar =
    controls === 'none' ? null : new Bar(need(document, '.bar'), made, { controls, home: data.home });
  const card = new Card(need(document, '.card'), () => made.hold(null));
  stage.show(made);
  if (start) made.seekStart(start);
  const show = () => {
    // What is held lets go when the picture moves on.
    if (made.held && made.clock.playing) made.hold(null);
    bar?.show();
    caption.show(made);
    card.show(made.held);
    document.body.dataset.state = made.clock.playing ? 'playing' : 'paused';
    host.follow(made, caption);
  };
  made.subscribe(show);
  followKeys(made, () => host.leave());
  document.addEventListener('visibilitychange', () => document.hidden && made.pause());
  const { beats, duration } = recording.timeline;
  host.tell({ explorer: 1, event: 'ready', beats: beats.length, duration: duration / 1_000_000 });
  show();
  const asked = waiting.splice(0);
  for (const command of asked) obey(made, command);
  if (autoplay && asked.length === 0)
    whenSeen(
      () => made.play(),
      () => made.pause(),
    );
}

function obey(made: Watch<Recording>, command: Command): void {
  switch (command.do) {
    case 'play':
      made.play();
      break;
    case 'pause':
      made.pause();
      break;
    case 'next':
      made.next();
      break;
    case 'previous':
      made.previous();
      break;
    case 'seek':
      made.pause();
      if ('t' in command.to) made.seekTime(command.to.t * 1_000_000);
      else made.seekBeat(command.to.beat);
  }
}

function fail(message: string): void {
  document.body.dataset.state = 'failed';
  host.tell({ explorer: 1, event: 'failed', message });
  const again = html('button', { type: 'button' }, 'Try again');
  again.addEventListener('click', () => void open());
  need(document, '.bar').replaceChildren(html('p', { role: 'alert' }, message), again);
}

/** Calls `seen` when a fifth of the player is in sight the first time, and `gone` whenever it is not any more. */
function whenSeen(seen: () => void, gone: () => void = () => {}): void {
  let first = true;
  new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) gone();
      else if (first) {
        first = false;
        seen();
      }
    },
    { threshold: 0.2 },
  ).observe(document.body);
}
