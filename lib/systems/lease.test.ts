import { describe, expect, it } from 'vitest';
import { FailureDetector } from './failure-detector';
import { Lease } from './lease';

describe('Lease', () => {
  it('belongs to one server until it ends', () => {
    const lease = new Lease(100);
    expect(lease.request('a', 0)).toBe(true);
    expect(lease.request('b', 99)).toBe(false);
    expect(lease.request('a', 50)).toBe(true);
    expect(lease.request('b', 149)).toBe(false);
    expect(lease.request('b', 150)).toBe(true);
    expect(lease.holder).toBe('b');
  });

  it('can be seized by a witness that does not fence', () => {
    const lease = new Lease(100);
    lease.request('a', 0);
    lease.seize('b', 10);
    expect(lease.holder).toBe('b');
  });
});

describe('FailureDetector', () => {
  it('suspects after its timeout, once, until it hears again', () => {
    const detector = new FailureDetector(30, 0);
    expect(detector.check(29)).toBe(false);
    expect(detector.heard(20)).toBe(false);
    expect(detector.check(49)).toBe(false);
    expect(detector.check(50)).toBe(true);
    expect(detector.check(60)).toBe(false);
    expect(detector.heard(61)).toBe(true);
    expect(detector.suspects).toBe(false);
    expect(detector.deadline).toBe(91);
  });
});
