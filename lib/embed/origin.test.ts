import { afterEach, describe, expect, it, vi } from 'vitest';
import { originIsFixed, originOf } from './origin';

const request = new Request('http://localhost:3000/saga', {
  headers: { Host: 'inside:3000', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
});
afterEach(() => vi.unstubAllEnvs());

describe('originOf', () => {
  it('believes no header of a proxy unless one is trusted', () => {
    expect(originOf(request)).toBe('http://inside:3000');
    vi.stubEnv('TRUST_PROXY', '1');
    expect(originOf(request)).toBe('https://evil.example');
    expect(originIsFixed()).toBe(false);
  });

  it('is EXPLORER_URL where that is set, whatever the request says', () => {
    vi.stubEnv('TRUST_PROXY', '1');
    vi.stubEnv('EXPLORER_URL', 'https://explorer.example/');
    expect(originOf(request)).toBe('https://explorer.example');
    expect(originIsFixed()).toBe(true);
  });

  it('takes no host that is none', () => {
    const odd = new Request('http://localhost:3000/', { headers: { Host: 'a"><script>' } });
    expect(originOf(odd)).toBe('http://localhost:3000');
  });
});
