import { z } from 'zod';
import {
  type Change,
  type FieldState,
  type Json,
  type Message,
  messageKinds,
  type NodeState,
  statuses,
  type TraceEvent,
  type TraceHeader,
  tones,
} from '@/lib/trace';
import { fault, guarantee, metric } from './scenario';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const tone = z.enum(tones).optional();
const cells = z.record(z.string(), scalar);
const row = z.strictObject({ key: z.string(), cells, tone });
const entry = z.strictObject({ label: z.string(), tag: z.string().optional(), tone });
const lane = z.strictObject({
  key: z.string(),
  title: z.string(),
  note: z.string().nullable(),
  start: z.int(),
  entries: z.array(entry),
  read: z.int(),
});
const span = z.strictObject({ from: z.int().min(0), to: z.int().min(0), tone: z.enum(tones) });
const json: z.ZodType<Json> = z.json();

const field: z.ZodType<FieldState> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('values'), values: cells }),
  z.strictObject({ type: z.literal('table'), rows: z.array(row) }),
  z.strictObject({ type: z.literal('lanes'), lanes: z.array(lane) }),
  z.strictObject({ type: z.literal('text'), text: z.string(), spans: z.array(span).optional() }),
]);

const nodeState: z.ZodType<NodeState> = z.strictObject({
  status: z.enum(statuses),
  note: z.string().nullable(),
  fields: z.record(z.string(), field),
});

const message: z.ZodType<Message> = z
  .strictObject({
    id: z.int().min(1),
    kind: z.enum(Object.keys(messageKinds) as [keyof typeof messageKinds]),
    label: z.string(),
    payload: json,
    bytes: z.number().min(0),
    count: z.int().min(0),
    correlation: z.string(),
  })
  .describe('Something that travels along an edge.');

const inLane = { field: z.string(), key: z.string() };
const change: z.ZodType<Change> = z
  .discriminatedUnion('op', [
    z.strictObject({ op: z.literal('status'), status: z.enum(statuses), note: z.string().nullable() }),
    z.strictObject({ op: z.literal('values'), field: z.string(), values: cells }),
    z.strictObject({ op: z.literal('put'), field: z.string(), row }),
    z.strictObject({ op: z.literal('drop'), ...inLane }),
    z.strictObject({ op: z.literal('lane'), ...inLane, title: z.string(), note: z.string().nullable() }),
    z.strictObject({ op: z.literal('append'), ...inLane, entries: z.array(entry) }),
    z.strictObject({ op: z.literal('truncate'), ...inLane, to: z.int() }),
    z.strictObject({ op: z.literal('trim'), ...inLane, to: z.int() }),
    z.strictObject({ op: z.literal('read'), ...inLane, position: z.int() }),
    z.strictObject({
      op: z.literal('text'),
      field: z.string(),
      text: z.string(),
      spans: z.array(span).optional(),
    }),
    z.strictObject({ op: z.literal('clear'), field: z.string() }),
  ])
  .describe("One step of a node's state.");

const at = { seq: z.int().min(0), t: z.int().min(0).describe('Simulated microseconds.') };

export const traceEvent: z.ZodType<TraceEvent> = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('send'), ...at, edge: z.string(), backwards: z.boolean(), message }),
    z.strictObject({ type: z.literal('arrive'), ...at, message: z.int() }),
    z.strictObject({ type: z.literal('lose'), ...at, message: z.int(), reason: z.string() }),
    z.strictObject({ type: z.literal('change'), ...at, node: z.string(), changes: z.array(change) }),
    z.strictObject({
      type: z.literal('record'),
      ...at,
      node: z.string(),
      name: z.string(),
      text: z.string(),
      data: z.record(z.string(), json),
      correlation: z.string().nullable(),
    }),
    z.strictObject({ type: z.literal('fault'), ...at, fault: z.int(), phase: z.enum(['begin', 'heal']) }),
    z.strictObject({
      type: z.literal('beat'),
      ...at,
      beat: z.string(),
      text: z.string(),
      question: z.boolean(),
      about: z.strictObject({ targets: z.array(z.string()), keys: z.array(z.string()) }).optional(),
    }),
    z.strictObject({ type: z.literal('metric'), ...at, metric: z.string(), value: z.number() }),
    z.strictObject({
      type: z.literal('verdict'),
      ...at,
      guarantee: z.string(),
      verdict: z.enum(['holds', 'pending', 'broken']),
      evidence: z.int().nullable(),
      text: z.string(),
    }),
    z.strictObject({ type: z.literal('end'), ...at, count: z.int(), digest: z.string().length(64) }),
  ])
  .describe('A line of a run after its first; the last has the type end.');

export const traceHeader: z.ZodType<TraceHeader> = z
  .strictObject({
    type: z.literal('run'),
    version: z.literal(1),
    model: z.string(),
    input: z.strictObject({
      diagram: z.string(),
      view: z.string(),
      scenario: z.string(),
      seed: z.int(),
      parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      faults: z.array(fault),
    }),
    guarantees: z.array(guarantee),
    metrics: z.array(metric),
    initial: z.record(z.string(), nodeState),
  })
  .describe('The first line of a run.');
