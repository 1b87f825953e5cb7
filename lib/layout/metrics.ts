import type { Density } from '@/lib/model';

/** Distances in px at zoom 1. */
export const margin = 16;
export const nodePadding = { x: 14, y: 12 } as const;
export const icon = { size: 20, gap: 10 } as const;
/** Bullets stand in the indent, before the text. */
export const bulletIndent = 14;
export const titleGap = 6;
export const panelGap = 8;
export const containerPadding = 20;
/** Between neighbours that nothing connects: boxes glued in the drawing, and others. */
export const gluedGap = 12;
export const looseGap = 28;
/** Between ports on one side of a node, and between parallel lanes. */
export const portSpacing = 18;
export const labelClearance = 6;
/** Between two labels: nearer ones read as one word. */
export const labelsApart = { x: 8, y: 2 } as const;

/** Between connected neighbours: in `live` a message of 90 by 32 and its label travel there. */
export const connectedGap: Record<Density, { readonly across: number; readonly down: number }> = {
  still: { across: 60, down: 52 },
  live: { across: 100, down: 64 },
};

export const widest = { title: 264, attribute: 280, edge: 150, edgeAcross: 84, word: 480 } as const;
