import { drawio } from './drawio';
import type { Format } from './format';
import { mermaid } from './mermaid';
import { plantuml } from './plantuml';

/** Every format there is, in the order people see. A new one is a file of its own and a line here. */
export const formats = [mermaid, plantuml, drawio] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]['id'];

/** Undefined when there is no format of that id. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
