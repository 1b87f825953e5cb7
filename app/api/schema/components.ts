import { z } from 'zod';
import { diagnostic, diagram, diagramList, diagramSummary } from './diagram';
import { format, formatList } from './format';
import { layouts } from './layouts';
import { problem } from './problem';
import { fault, guarantee, scenarioList } from './scenario';
import { traceEvent, traceHeader } from './trace';
import { view, viewEdge, viewNode } from './view';

/** Everything that the API's description names, by its name there. */
const named = {
  Diagnostic: diagnostic,
  Diagram: diagram,
  DiagramList: diagramList,
  DiagramSummary: diagramSummary,
  Fault: fault,
  Format: format,
  FormatList: formatList,
  Guarantee: guarantee,
  Layouts: layouts,
  Problem: problem,
  ScenarioList: scenarioList,
  TraceEvent: traceEvent,
  TraceHeader: traceHeader,
  View: view,
  ViewEdge: viewEdge,
  ViewNode: viewNode,
};
export type ComponentName = keyof typeof named;

/** The JSON Schemas of `named`, referring to each other. */
export function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  const { __shared: shared, ...own } = schemas;
  const all = { ...own, ...(shared?.$defs as typeof schemas | undefined) };
  const components = Object.fromEntries(
    Object.entries(all).map(([id, { $schema, $id, ...schema }]) => [id, schema]),
  );
  // What several schemas share without a name of its own is put beneath an address that is no JSON Pointer of this document.
  return JSON.parse(
    JSON.stringify(components).replaceAll('#/components/schemas/__shared#/$defs/', '#/components/schemas/'),
  );
}
