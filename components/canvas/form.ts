import type { NodeKind } from '@/lib/model';

/** Outlines by which kinds are told apart from afar, beside their icon. */
export const forms = [
  'card',
  'round',
  'pill',
  'lid',
  'grid',
  'ledger',
  'plug',
  'lanes',
  'flow',
  'cut',
  'fold',
  'bare',
] as const;
export type Form = (typeof forms)[number];

export const formOf: Readonly<Record<NodeKind, Form>> = {
  component: 'card',
  group: 'card',
  text: 'bare',
  actor: 'pill',
  application: 'round',
  service: 'round',
  orchestrator: 'cut',
  detector: 'cut',
  database: 'lid',
  table: 'grid',
  log: 'ledger',
  connector: 'plug',
  topic: 'lanes',
  pipeline: 'flow',
  lake: 'lid',
  warehouse: 'lid',
  catalog: 'ledger',
  cache: 'lid',
  view: 'grid',
  event: 'fold',
  projection: 'grid',
  command: 'round',
  query: 'round',
  policy: 'cut',
  region: 'card',
  record: 'fold',
  result: 'pill',
};

export interface Outline {
  /** Filled and stroked. */
  readonly outline: string;
  /** Stroked only; within 6 px of the border, where no text stands. */
  readonly detail: string | null;
}

/** SVG path data for a node of this size, its top left at 0, 0; null where nothing is drawn. */
export function outlineOf(form: Form, width: number, height: number): Outline | null {
  const w = width;
  const h = height;
  switch (form) {
    case 'bare':
      return null;
    case 'card':
      return { outline: rounded(w, h, 10), detail: null };
    case 'round':
      return { outline: rounded(w, h, 16), detail: null };
    case 'pill':
      return { outline: rounded(w, h, Math.min(h / 2, 26)), detail: null };
    case 'lid':
      // The ellipse of a cylinder's top, flattened to the room above the title.
      return {
        outline: `M0 5C0 2 ${w * 0.2} 0 ${w / 2} 0S${w} 2 ${w} 5V${h - 5}C${w} ${h - 2} ${w * 0.8} ${h} ${w / 2} ${h}S0 ${h - 2} 0 ${h - 5}Z`,
        detail: `M0 5C0 7.5 ${w * 0.2} 8.5 ${w / 2} 8.5S${w} 7.5 ${w} 5`,
      };
    case 'grid':
      return { outline: rounded(w, h, 6), detail: `M0 6H${w}M6 6V${h}` };
    case 'ledger':
      return { outline: rounded(w, h, 6), detail: `M6 0V${h}` };
    case 'plug':
      return {
        outline: rounded(w, h, 10),
        detail: `M5 ${h / 2 - 10}V${h / 2 + 10}M${w - 5} ${h / 2 - 10}V${h / 2 + 10}`,
      };
    case 'lanes':
      return { outline: rounded(w, h, 4), detail: `M4 -4H${w - 4}M4 ${h + 4}H${w - 4}` };
    case 'flow':
      return { outline: rounded(w, h, 6), detail: `M6 0V${h}M${w - 6} 0V${h}` };
    case 'cut':
      return {
        outline: `M10 0H${w - 10}L${w} 10V${h - 10}L${w - 10} ${h}H10L0 ${h - 10}V10Z`,
        detail: null,
      };
    case 'fold':
      return {
        outline: `M6 0H${w - 14}L${w} 14V${h - 6}Q${w} ${h} ${w - 6} ${h}H6Q0 ${h} 0 ${h - 6}V6Q0 0 6 0Z`,
        detail: `M${w - 14} 0V14H${w}`,
      };
  }
}

function rounded(w: number, h: number, radius: number): string {
  const r = Math.min(radius, w / 2, h / 2);
  return `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
}
