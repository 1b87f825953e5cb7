import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { portOf, refuseBadAddress, refuseTakenPort } from './port';

describe('settings', () => {
  it('PORT is a number of a port, 3000 when left out', () => {
    expect(portOf(undefined)).toBe(3000);
    expect(portOf('8080')).toBe(8080);
    for (const text of ['', '0', '65536', 'x', '80.5', '-1'])
      expect(() => portOf(text), text).toThrow('PORT is "');
  });

  it('a taken port is named', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as { port: number };
    await expect(refuseTakenPort(port)).rejects.toThrow(`Port ${port} is taken`);
    await new Promise((resolve) => other.close(resolve));
    await expect(refuseTakenPort(port)).resolves.toBeUndefined();
  });

  it('EXPLORER_URL is an address', () => {
    for (const good of [undefined, '', 'https://explorer.example', 'http://localhost:3000/'])
      expect(() => refuseBadAddress(good)).not.toThrow();
    for (const bad of [
      'explorer.example',
      'ftp://a.example',
      'https://a.example/?x=1',
      'https://u:p@a.example',
    ])
      expect(() => refuseBadAddress(bad), bad).toThrow('EXPLORER_URL is "');
  });
});
