import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { wire } from '../model/network';
import { grouped } from '../model/numbers';
import { theEnd, withoutPushdown } from './base';

export const cutHalfway: Scenario = {
  ...withoutPushdown,
  id: 'cut-halfway',
  title: 'The line breaks half way',
  summary: 'A long transfer is hit by a short interruption, and a cursor cannot be resumed.',
  faults: [{ kind: 'cut', target: wire, at: 1_800_000, until: 2_100_000 }],
  beats: [
    atRecord(
      'asked',
      'query-asked',
      () =>
        'The whole table is about to cross the network. The line has to hold from the first row to the last.',
    ),
    atRecord(
      'streaming',
      'scan-began',
      () => 'PostgreSQL opens a cursor and streams. The cursor lives as long as this connection, no longer.',
    ),
    atFault(
      'cut',
      'begin',
      'The connection breaks. What was on the line is lost, and PostgreSQL ends the session.',
    ),
    atRecord(
      'silence',
      'attempt-broken',
      ({ data }) =>
        `Databricks has heard nothing for a while and gives up attempt ${data.attempt}. ${grouped(Number(data.thrown))} rows are here already. Can it go on from there?`,
      { question: true },
    ),
    atRecord(
      'again',
      'scan-began',
      ({ data }) =>
        Number(data.attempt) > 1
          ? 'No. The table may have changed, and without an ORDER BY no row has a place. All of it is thrown away and read again from the first row.'
          : null,
      { answers: 'silence' },
    ),
    atRecord(
      'twice',
      'scan-ended',
      ({ data }) =>
        `PostgreSQL has read all ${grouped(Number(data.read))} rows now, after reading many of them for nothing. The production database pays for both.`,
      { after: ['again'] },
    ),
    theEnd(
      ({ answer, travelled, bytes, time, discarded }) =>
        `${answer} rows, each once. The interruption of a moment cost ${grouped(discarded)} rows: ${travelled} travelled, ${bytes} in ${time}.`,
    ),
  ],
};
