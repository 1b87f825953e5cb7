import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kernel } from './kernel';
import { delay, Mailbox, receive } from './process';

function runAll(kernel: Kernel): void {
  while (kernel.step());
}

describe('the kernel', () => {
  it('does things in order of time, and at one instant in the order they were planned', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 200, size: 'max' }), (delays) => {
        const kernel = new Kernel();
        const done: number[] = [];
        for (const [i, wait] of delays.entries()) kernel.after(wait, () => done.push(i));
        runAll(kernel);
        const expected = delays.map((_, i) => i).sort((a, b) => delays[a]! - delays[b]! || a - b);
        expect(done).toEqual(expected);
      }),
    );
  });

  it('refuses delays that are not whole and not negative', () => {
    const kernel = new Kernel();
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => kernel.after(wrong, () => undefined)).toThrow('a delay is a whole number');
    }
  });

  it('does not do what was called off', () => {
    const kernel = new Kernel();
    const timer = kernel.after(5, () => expect.unreachable());
    kernel.cancel(timer);
    expect(kernel.idle).toBe(true);
    runAll(kernel);
  });

  it('hands things over in order, and wakes who waits', () => {
    const kernel = new Kernel();
    const box = new Mailbox<number>();
    const got: [number, number][] = [];
    kernel.start('reader', function* () {
      for (;;) got.push([yield* receive(box), kernel.now]);
    });
    kernel.start('writer', function* () {
      box.put(1);
      box.put(2);
      yield delay(10);
      box.put(3);
    });
    runAll(kernel);
    expect(got).toEqual([
      [1, 0],
      [2, 0],
      [3, 10],
    ]);
  });

  it('kills a process where it waits, cleans up after it, and starts it anew', () => {
    const kernel = new Kernel();
    const seen: string[] = [];
    const process = kernel.start('worker', function* () {
      try {
        seen.push('begin');
        yield delay(10);
        seen.push('end');
      } finally {
        seen.push('cleanup');
      }
    });
    kernel.after(5, () => process.kill());
    kernel.after(6, () => process.restart());
    runAll(kernel);
    expect(seen).toEqual(['begin', 'cleanup', 'begin', 'end', 'cleanup']);
    expect(process.alive).toBe(false);
  });
});
