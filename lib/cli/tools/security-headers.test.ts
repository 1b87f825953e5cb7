import { expect, it } from 'vitest';
import { frameAncestors, securityHeaders } from './security-headers';

it('lets players stand in frames, and nothing else', () => {
  const player = new Map(securityHeaders('/embed/saga?theme=dark'));
  expect(player.has('X-Frame-Options')).toBe(false);
  expect(player.get('Content-Security-Policy')).not.toContain('frame-ancestors');
  for (const url of ['/saga', '/', '/api/diagrams', '/embedded', '/_next/static/x.js']) {
    const headers = new Map(securityHeaders(url));
    expect(headers.get('X-Frame-Options'), url).toBe('DENY');
    expect(headers.get('Content-Security-Policy'), url).toContain("frame-ancestors 'none'");
  }
});

it('reads the origins that may frame players', () => {
  expect(frameAncestors(undefined)).toBeNull();
  expect(frameAncestors('https://slides.example, https://*.example.edu')).toBe(
    'https://slides.example https://*.example.edu',
  );
  expect(() => frameAncestors('slides.example')).toThrow('EMBED_ALLOW has "slides.example"');
});
