import type { NodeKind } from '@/lib/model';
import type { Colours, Swatch, Tone } from './colours';

/** The family of each kind. */
const toneOf: Readonly<Record<NodeKind, Tone>> = {
  component: 'neutral',
  group: 'space',
  text: 'neutral',
  actor: 'people',
  application: 'people',
  service: 'neutral',
  orchestrator: 'control',
  detector: 'control',
  database: 'store',
  table: 'store',
  log: 'store',
  connector: 'flow',
  topic: 'flow',
  pipeline: 'flow',
  lake: 'store',
  warehouse: 'store',
  catalog: 'control',
  cache: 'store',
  view: 'store',
  event: 'fact',
  projection: 'fact',
  command: 'flow',
  query: 'flow',
  policy: 'control',
  region: 'space',
  record: 'fact',
  result: 'fact',
};

/** The colours of a node; a container is paler than what it holds, whatever its kind. */
export function swatchOf(colours: Pick<Colours, 'tones'>, kind: NodeKind, container: boolean): Swatch {
  const swatch = colours.tones[toneOf[kind]];
  return container ? { fill: colours.tones.space.fill, stroke: swatch.stroke } : swatch;
}
