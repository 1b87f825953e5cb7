import { describe, expect, it } from 'vitest';
import type { MadeFile } from './file-job';
import type { FileRequest } from './file-protocol';
import { SharedFiles } from './shared-files';

const request = (diagram: string): FileRequest => ({
  job: { kind: 'card', diagram, query: '' },
  encoding: 'identity',
});
const file = (size: number): MadeFile => ({
  name: 'a.png',
  mediaType: 'image/png',
  encoding: 'identity',
  etag: 'W/"a"',
  body: new Uint8Array(size),
});
const stays = () => new AbortController().signal;

describe('SharedFiles', () => {
  it('makes a file once for all who ask at the same time, and for those who come later', async () => {
    let made = 0;
    const files = new SharedFiles(async () => {
      made++;
      return file(10);
    }, 100_000);
    await Promise.all(Array.from({ length: 300 }, () => files.get(request('saga'), stays())));
    await files.get(request('saga'), stays());
    expect(made).toBe(1);
    await files.get(request('cqrs'), stays());
    expect(made).toBe(2);
  });

  it('keeps no more bytes than it may', async () => {
    let made = 0;
    const files = new SharedFiles(async () => {
      made++;
      return file(9_000);
    }, 40_000);
    for (let i = 0; i < 8; i++) await files.get(request(`d${i}`), stays());
    await files.get(request('d7'), stays());
    expect(made).toBe(8);
    await files.get(request('d0'), stays());
    expect(made).toBe(9);
  });

  it('gives the making up when the last who waits has left, and not before', async () => {
    let given = false;
    const files = new SharedFiles(
      (_, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            given = true;
            reject(new Error('given up'));
          }),
        ),
      1_000,
    );
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [files.get(request('saga'), first.signal), files.get(request('saga'), second.signal)];
    const settled = Promise.allSettled(answers);
    first.abort();
    expect(given).toBe(false);
    second.abort();
    expect(given).toBe(true);
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('does not keep a failure', async () => {
    let asked = 0;
    const files = new SharedFiles(async () => {
      if (++asked === 1) throw new Error('once');
      return file(1);
    }, 100_000);
    await expect(files.get(request('saga'), stays())).rejects.toThrow('once');
    expect((await files.get(request('saga'), stays())).name).toBe('a.png');
  });
});
