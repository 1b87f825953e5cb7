import { describe, expect, it, vi } from 'vitest';
import { ReadModel } from './read-model';

const rule = {
  name: 'sum',
  empty: 0,
  apply: (sum: number, { n }: { position: number; n: number }) => sum + n,
};
const event = (position: number) => ({ position, n: position * 10 });

describe('a read model', () => {
  it('wakes a reader when the version it waits for is there', () => {
    const model = new ReadModel(rule);
    const wake = vi.fn();
    model.whenAt(2, wake);
    model.apply(event(1));
    expect(wake).not.toHaveBeenCalled();
    model.apply(event(2));
    expect(wake).toHaveBeenCalledOnce();
  });

  it('wakes a reader at once who asks for what is there, and never one who has given up', () => {
    const model = new ReadModel(rule);
    model.apply(event(1));
    const [now, never] = [vi.fn(), vi.fn()];
    model.whenAt(1, now);
    model.whenAt(2, never)();
    model.apply(event(2));
    expect(now).toHaveBeenCalledOnce();
    expect(never).not.toHaveBeenCalled();
  });

  it('shows the old one while it is built anew, and the new one with all that has come since', () => {
    const model = new ReadModel(rule);
    model.apply(event(1));
    model.beginRebuild();
    model.apply(event(2));
    model.apply(event(3));
    expect([model.state, model.version, model.rebuilding]).toEqual([60, 3, true]);
    model.finishRebuild(1_030, 2);
    expect([model.state, model.version, model.rebuilding]).toEqual([1_060, 3, false]);
  });

  it('moves forward when the new one is ahead, and ignores what it has in it', () => {
    const model = new ReadModel(rule);
    model.beginRebuild();
    const wake = vi.fn();
    model.whenAt(3, wake);
    model.finishRebuild(60, 3);
    expect(wake).toHaveBeenCalledOnce();
    expect(model.apply(event(1))).toBe('repeated');
    expect(model.state).toBe(60);
  });

  it('never goes back', () => {
    const model = new ReadModel(rule);
    for (const n of [1, 2, 3]) model.apply(event(n));
    model.beginRebuild();
    model.finishRebuild(10, 1);
    expect([model.state, model.version]).toEqual([60, 3]);
  });
});
