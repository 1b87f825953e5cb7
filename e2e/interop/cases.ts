import type { ExportInput } from '@/lib/export';
import * as samples from '@/lib/export/testing/samples';
import { makeInput } from '@/lib/export/testing/views';

/** One view that every tool must open. */
export interface Case {
  /** Also the name of its pictures. */
  readonly name: string;
  readonly input: ExportInput;
}

export const cases: readonly Case[] = Object.entries(samples).map(([name, spec]) => ({
  name,
  input: makeInput(spec),
}));
