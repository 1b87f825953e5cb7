import { z } from 'zod';
import type { Fault, GuaranteeInfo, MetricInfo, Parameter, ScenarioInfo } from '@/lib/trace';

const parameterBase = { id: z.string(), title: z.string(), explanation: z.string() };

const parameter: z.ZodType<Parameter> = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...parameterBase,
      type: z.literal('number'),
      default: z.number(),
      min: z.number(),
      max: z.number(),
      step: z.number(),
      unit: z.string(),
    }),
    z.strictObject({
      ...parameterBase,
      type: z.literal('choice'),
      default: z.string(),
      choices: z.array(z.strictObject({ value: z.string(), title: z.string() })),
      reader: z.literal(true).optional().describe('It says who reads: `as` of a run is short for it.'),
    }),
    z.strictObject({ ...parameterBase, type: z.literal('flag'), default: z.boolean() }),
    z.strictObject({
      ...parameterBase,
      type: z.literal('text'),
      default: z.string(),
      maxLength: z.int().describe('UTF-16 code units.'),
    }),
  ])
  .describe('An input of a scenario.');

export const fault: z.ZodType<Fault> = z
  .strictObject({
    kind: z.string(),
    target: z.string(),
    at: z.int().min(0).describe('Simulated microseconds.'),
    until: z.int().min(0).nullable(),
  })
  .describe('Something that fails during a run.');

export const guarantee: z.ZodType<GuaranteeInfo> = z
  .strictObject({ id: z.string(), title: z.string(), statement: z.string(), promised: z.boolean() })
  .describe('A statement that is checked throughout a run.');

export const metric: z.ZodType<MetricInfo> = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
});

const scenario: z.ZodType<ScenarioInfo> = z
  .strictObject({
    id: z.string(),
    view: z.string(),
    title: z.string(),
    summary: z.string(),
    parameters: z.array(parameter),
    faultKinds: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        targets: z.array(z.string()),
        lasting: z.boolean(),
        explanation: z.string(),
      }),
    ),
    faults: z.array(fault),
    guarantees: z.array(guarantee),
    metrics: z.array(metric),
    defaultSeed: z.int().min(0).max(2_147_483_647),
  })
  .describe('What can be known about a scenario without running it.');

export const scenarioList = z.strictObject({
  model: z.string().describe('Version of the simulator: a run asked for with it never changes.'),
  scenarios: z.array(scenario),
});
export type ScenarioList = z.infer<typeof scenarioList>;
