import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineScriptHashes } from './csp';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('inlineScriptHashes', () => {
  it('hashes the exact text of inline scripts, each once', () => {
    const html = '<script>a()</script><p>x</p><script id="s">b()\n</script><script>a()</script>';
    expect(inlineScriptHashes(html)).toEqual([hash('a()'), hash('b()\n')]);
  });

  it('leaves out scripts from files and blocks of data', () => {
    const html = '<script src="/a.js" async=""></script><script type="application/ld+json">{}</script>';
    expect(inlineScriptHashes(html)).toEqual([]);
  });

  it('keeps module scripts', () => {
    expect(inlineScriptHashes('<script type="module">m()</script>')).toEqual([hash('m()')]);
  });
});
