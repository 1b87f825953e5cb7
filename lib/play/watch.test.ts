import { expect, it } from 'vitest';
import { type RunEvent, Timeline } from '@/lib/trace';
import { header } from '@/lib/trace/testing/traces';
import { Pacing } from './pacing';
import { Watch, type WatchOptions } from './watch';

const beat = (seq: number, t: number, text: string, question = false): RunEvent => ({
  seq,
  t,
  type: 'beat',
  beat: `beat-${seq}`,
  text,
  question,
});
const send = (seq: number, t: number, id: number): RunEvent => ({
  seq,
  t,
  type: 'send',
  edge: 'a--b',
  backwards: false,
  message: { id, kind: 'event', label: 'm', payload: null, bytes: 1, count: 1, correlation: 'c' },
});

const arrive = (seq: number, t: number, message: number): RunEvent => ({ seq, t, type: 'arrive', message });

/** Four captions: the third asks, the fourth answers, each with a message before it; the first opens. */
const events: RunEvent[] = [
  beat(0, 0, 'It begins.'),
  send(1, 0, 1),
  arrive(2, 5_000, 1),
  beat(3, 5_000, 'It has arrived.'),
  send(4, 6_000, 2),
  arrive(5, 12_000, 2),
  beat(6, 12_000, 'Another. What comes next?', true),
  send(7, 13_000, 3),
  arrive(8, 19_000, 3),
  beat(9, 19_000, 'A third.'),
];

/** A run that is watched, whose frames come when the test says so. */
function watched(options: WatchOptions = {}) {
  const pacing = Pacing.of(events);
  const frames: ((now: number) => void)[] = [];
  const ticker = {
    request: (tick: (now: number) => void) => frames.push(tick),
    cancel: () => frames.splice(0),
  };
  const run = { timeline: new Timeline(header, events), pacing };
  const watch = new Watch(() => run, ticker, options);
  let now = 0;
  const pass = (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 20) {
      now += 20;
      frames.shift()?.(now);
    }
  };
  return { watch, pacing, pass };
}

it('shows the caption of the instant', () => {
  const { watch } = watched();
  watch.seekBeat(0);
  expect(watch.beat).toBe(1);
  watch.seekBeat(3);
  expect(watch.beat).toBe(3);
  expect(watch.time).toBe(12_000);
});

it('plays the motion up to the next caption within four seconds, and stands there', () => {
  const { watch, pacing, pass } = watched();
  watch.seekBeat(1);
  expect(watch.next()).toBe(true);
  pass(100);
  expect(watch.clock.playing).toBe(true);
  expect(watch.moment!.flying.size).toBe(1);
  expect(watch.beat).toBe(1);
  pass(4000);
  expect(watch.clock.playing).toBe(false);
  expect(watch.clock.position).toBe(pacing.screenOf(3) + 1);
  expect(watch.beat).toBe(2);
});

it('takes at least a second for a step, whatever the speed', () => {
  const { watch, pass } = watched();
  watch.clock.setSpeed(8);
  watch.seekBeat(1);
  watch.next();
  pass(900);
  expect(watch.beat).toBe(1);
  pass(200);
  expect(watch.beat).toBe(2);
});

it('is there at once when a step is pressed again', () => {
  const { watch, pacing, pass } = watched();
  watch.seekBeat(1);
  watch.next();
  pass(200);
  watch.next();
  expect(watch.clock.playing).toBe(false);
  expect(watch.clock.position).toBe(pacing.screenOf(3) + 1);
});

it('jumps for readers who want no motion', () => {
  const { watch } = watched({ still: () => true });
  watch.seekBeat(1);
  watch.next();
  expect(watch.beat).toBe(2);
  expect(watch.clock.playing).toBe(false);
});

it('steps back exactly: to where it stood, and from halfway to where the step began', () => {
  const { watch, pass } = watched();
  watch.seekBeat(2);
  const place = watch.clock.position;
  watch.next();
  pass(300);
  watch.previous();
  expect(watch.clock.position).toBe(place);
  expect(watch.clock.playing).toBe(false);
  watch.previous();
  expect(watch.beat).toBe(1);
});

it('walks through all captions and back', () => {
  const { watch, pass } = watched();
  const seen = [];
  while (watch.next()) {
    pass(5000);
    seen.push(watch.beat);
  }
  expect(seen).toEqual([2, 3, 4, 4]);
  expect(watch.ended).toBe(true);
  const back = [];
  while (watch.previous()) back.push(watch.beat);
  expect(back).toEqual([4, 3, 2, 1, 1]);
  expect(watch.clock.position).toBe(0);
});

it('waits at a question while it plays, and answers it when it is played on', () => {
  const { watch, pacing, pass } = watched({ waits: true });
  watch.play();
  pass(60_000);
  expect(watch.clock.playing).toBe(false);
  expect(watch.clock.position).toBe(pacing.screenOf(6) + 1);
  expect(watch.beat).toBe(3);
  watch.play();
  pass(100);
  expect(watch.moment!.flying.size).toBe(1);
  pass(60_000);
  expect(watch.beat).toBe(4);
});

it('goes on by itself where nobody answers', () => {
  const { watch, pacing, pass } = watched();
  watch.play();
  pass(pacing.duration + 200);
  expect(watch.beat).toBe(4);
  expect(watch.ended).toBe(true);
});

it('begins again at its end only when it is to', () => {
  const once = watched();
  once.watch.play();
  once.pass(120_000);
  expect(once.watch.ended).toBe(true);
  expect(once.watch.clock.playing).toBe(false);

  const again = watched({ loop: true });
  again.watch.play();
  again.pass(again.pacing.duration + 500);
  expect(again.watch.clock.playing).toBe(true);
  expect(again.watch.clock.position).toBeLessThan(1_000);
});

it('goes to the beginning and the end, and stands there', () => {
  const { watch, pass } = watched();
  watch.play();
  pass(500);
  watch.toEnd();
  expect([watch.ended, watch.clock.playing]).toEqual([true, false]);
  watch.toStart();
  expect([watch.clock.position, watch.clock.playing]).toEqual([0, false]);
});

it('stands at an instant with all that happens in it', () => {
  const { watch } = watched();
  watch.seekTime(12_000);
  expect(watch.beat).toBe(3);
  expect(watch.time).toBe(12_000);
  watch.seekStart({ type: 'event', seq: 4 });
  expect(watch.seq).toBe(4);
});

it('keeps what has changed new until the next caption comes', () => {
  const { watch } = watched();
  watch.seekBeat(2);
  expect(watch.before!.seq).toBe(0);
  watch.seekBeat(3);
  expect(watch.before!.seq).toBe(3);
});

it('holds a message', () => {
  const { watch, pacing } = watched();
  watch.clock.seek(pacing.screenOf(1) + 200);
  watch.hold(watch.moment!.flying.get(1)!);
  expect(watch.held?.message.id).toBe(1);
  watch.hold(null);
  expect(watch.held).toBeNull();
});
