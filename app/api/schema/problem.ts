import { z } from 'zod';
import type { Problem } from '../http/problem';

export const problem: z.ZodType<Problem> = z
  .strictObject({
    type: z.string().describe('Path of the kind of problem, stable.'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    parameter: z.string().optional(),
    value: z.string().optional(),
    bound: z.string().optional(),
    nearest: z.string().optional(),
    limit: z.number().optional(),
    count: z.number().optional(),
  })
  .describe('An error (RFC 9457).');
