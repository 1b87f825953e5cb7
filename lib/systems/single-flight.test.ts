import { expect, it } from 'vitest';
import { SingleFlight } from './single-flight';

it('lets the second wait for the first, key by key', () => {
  const flights = new SingleFlight<string>(true);
  const first = flights.join('a', 'ana');
  expect(first.leads).toBe(true);
  expect(flights.join('a', 'bo')).toMatchObject({ leads: false, flight: { id: first.flight.id } });
  expect(flights.join('b', 'cy').leads).toBe(true);
  expect(flights.size).toBe(2);
  expect(flights.land(first.flight.id)).toEqual(['ana', 'bo']);
  expect(flights.land(first.flight.id)).toEqual([]);
  expect(flights.join('a', 'dee').leads).toBe(true);
});

it('starts one for everybody when it is off', () => {
  const flights = new SingleFlight<string>(false);
  const [one, two] = [flights.join('a', 'ana'), flights.join('a', 'bo')];
  expect([one.leads, two.leads]).toEqual([true, true]);
  expect(flights.land(one.flight.id)).toEqual(['ana']);
  expect(flights.land(two.flight.id)).toEqual(['bo']);
});
