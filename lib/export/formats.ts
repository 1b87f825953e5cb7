import { ascii } from './ascii';
import { d2 } from './d2';
import { dot } from './dot';
import { drawio } from './drawio';
import { excalidraw } from './excalidraw';
import type { Format } from './format';
import { json } from './json';
import { lucid } from './lucid';
import { mermaid } from './mermaid';
import { pdf } from './pdf';
import { plantuml } from './plantuml';
import { png } from './png';
import { pptx } from './pptx';
import { svg } from './svg';

/** Every format there is, in the order people see. A new one is a file of its own and a line here. */
export const formats = [
  mermaid,
  plantuml,
  drawio,
  d2,
  dot,
  excalidraw,
  lucid,
  svg,
  png,
  pdf,
  pptx,
  ascii,
  json,
] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]['id'];

/** Undefined when there is no format of that id. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
