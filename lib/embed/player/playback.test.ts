import { expect, it } from 'vitest';
import { Pacing } from '@/lib/play';
import { type RunEvent, Timeline } from '@/lib/trace';
import { header } from '@/lib/trace/testing/traces';
import { Playback } from './playback';

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

const events: RunEvent[] = [
  beat(0, 0, 'It begins.'),
  send(1, 0, 1),
  { seq: 2, t: 5_000, type: 'arrive', message: 1 },
  beat(3, 5_000, 'It has arrived. What comes next?', true),
  send(4, 6_000, 2),
  { seq: 5, t: 12_000, type: 'arrive', message: 2 },
];

/** A playback whose frames come when the test says so. */
function watched(loop = false) {
  const pacing = Pacing.of(events);
  const frames: ((now: number) => void)[] = [];
  const ticker = {
    request: (tick: (now: number) => void) => frames.push(tick),
    cancel: () => frames.splice(0),
  };
  const playback = new Playback({ timeline: new Timeline(header, events), pacing }, ticker, loop);
  let now = 0;
  const pass = (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 20) {
      now += 20;
      frames.shift()?.(now);
    }
  };
  return { playback, pacing, pass };
}

it('shows the caption of the instant', () => {
  const { playback } = watched();
  playback.seekBeat(0);
  expect(playback.beat).toBe(1);
  playback.seekBeat(2);
  expect(playback.beat).toBe(2);
  expect(playback.time).toBe(5_000);
});

it('plays to the next caption and holds there, without waiting for a caption that has been read', () => {
  const { playback, pacing, pass } = watched();
  playback.seekBeat(1);
  expect(playback.next()).toBe(true);
  // What the first caption held is skipped: a message is on its way within a frame or two.
  pass(100);
  expect(playback.look.now.flying.size).toBe(1);
  pass(60_000);
  expect(playback.clock.playing).toBe(false);
  expect(playback.clock.position).toBe(pacing.screenOf(3) + 1);
  expect(playback.beat).toBe(2);
});

it('jumps for readers who want no motion, and for those who do not wait', () => {
  const { playback } = watched();
  playback.seekBeat(1);
  playback.next(true);
  expect(playback.beat).toBe(2);
  expect(playback.clock.playing).toBe(false);
  playback.seekBeat(1);
  playback.next();
  playback.next();
  expect(playback.beat).toBe(2);
});

it('says when there is nothing further to step to', () => {
  const { playback } = watched();
  expect(playback.previous()).toBe(false);
  playback.seekBeat(2);
  expect(playback.next(true)).toBe(true);
  expect(playback.ended).toBe(true);
  expect(playback.next(true)).toBe(false);
});

it('steps back to the caption before', () => {
  const { playback } = watched();
  playback.seekShare(1);
  playback.previous();
  expect(playback.beat).toBe(2);
  playback.previous();
  expect(playback.beat).toBe(1);
});

it('begins again at its end only when it is to', () => {
  const once = watched();
  once.playback.play();
  once.pass(120_000);
  expect(once.playback.ended).toBe(true);
  expect(once.playback.clock.playing).toBe(false);

  const again = watched(true);
  again.playback.play();
  again.pass(again.pacing.duration + 500);
  expect(again.playback.clock.playing).toBe(true);
  expect(again.playback.clock.position).toBeLessThan(1_000);
});

it('holds a message at rest', () => {
  const { playback, pacing } = watched();
  playback.clock.seek(pacing.screenOf(1) + 200);
  playback.play();
  playback.hold(playback.look.now.flying.get(1)!);
  expect(playback.clock.playing).toBe(false);
  expect(playback.held?.message.id).toBe(1);
  playback.play();
  expect(playback.held).toBeNull();
});
