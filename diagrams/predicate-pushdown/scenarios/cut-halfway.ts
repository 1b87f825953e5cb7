import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { wire } from '../model/network';
import { grouped } from '../model/numbers';
import { at, theEnd, withoutPushdown } from './base';

export const cutHalfway: Scenario = {
  ...withoutPushdown,
  id: 'cut-halfway',
  title: 'The connection breaks halfway',
  summary: 'A long transfer is hit by a short interruption, and a cursor cannot be resumed.',
  faults: [{ kind: 'cut', target: wire, at: 1_800_000, until: 2_100_000 }],
  beats: [
    atRecord(
      'asked',
      'query-asked',
      () =>
        'The whole table is about to cross the network. The connection has to hold from the first row to the last.',
      { about: at.whole },
    ),
    atRecord(
      'streaming',
      'scan-began',
      () =>
        'PostgreSQL opens a cursor and streams its rows. The cursor lives only as long as this connection.',
      { about: at.reading },
    ),
    atFault(
      'cut',
      'begin',
      'The connection is reset. What was on its way is lost, and so are the session and its cursor.',
      { about: at.sending },
    ),
    atRecord(
      'silence',
      'attempt-broken',
      ({ data }) =>
        `Databricks has heard nothing for a while and gives up. It has received ${grouped(Number(data.thrown))} rows. Can it go on from there?`,
      { question: true, about: at.taking },
    ),
    atRecord(
      'again',
      'scan-began',
      ({ data }) =>
        Number(data.attempt) > 1
          ? 'No. The table may have changed, and without an ORDER BY the rows have no defined order. All of them are discarded and read again from the first.'
          : null,
      { answers: 'silence', about: { targets: ['postgresql', 'databricks'], keys: [] } },
    ),
    atRecord(
      'twice',
      'scan-ended',
      ({ data }) =>
        `PostgreSQL has now read all ${grouped(Number(data.read))} rows, after reading many of them in vain. The production database pays for both scans.`,
      { after: ['again'], about: at.reading },
    ),
    theEnd(
      ({ answer, travelled, bytes, time, discarded }) =>
        `${answer} rows, each once. A short interruption cost ${grouped(discarded)} rows already received: ${travelled} were sent in all, ${bytes} in ${time}.`,
    ),
  ],
};
