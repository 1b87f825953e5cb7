import {
  type Density,
  type LaidOutNode,
  type MeasureText,
  type PanelBox,
  type Rect,
  type TextBlock,
  textStyles,
  type ViewNode,
} from '@/lib/model';
import { bulletIndent, containerPadding, icon, nodePadding, panelGap, titleGap, widest } from './metrics';
import { panelSize } from './panels';
import { type Wrapped, wrap } from './wrap';

/** What stands in a node, measured: the least size it needs, and how it is set into the rectangle it gets. */
export interface Content {
  readonly width: number;
  readonly height: number;
  set(rect: Rect): Pick<LaidOutNode, 'icon' | 'title' | 'attributes' | 'panels' | 'resting'>;
}

/** A leaf: title, and beneath it attributes or, in a live picture, panels, with room for the larger of the two. */
export function leafContent(node: ViewNode, density: Density, measure: MeasureText): Content {
  const withIcon = node.kind !== 'text';
  const lead = withIcon ? icon.size + icon.gap : 0;
  const title = wrap(node.title, 'title', widest.title - lead, measure);
  const titleHeight = title.lines.length * textStyles.title.lineHeight;
  const panels = density === 'live' ? shownPanels(node, measure) : [];
  const attributes = node.attributes.map(({ text }) => wrap(text, 'attribute', widest.attribute, measure));

  const bodyWidth = Math.max(
    0,
    ...attributes.map((each) => each.width + bulletIndent),
    ...panels.map((panel) => panel.width),
  );
  const bodyHeight = Math.max(panels.length > 0 ? stacked(panels) : 0, heightOf(attributes));
  const alone = bodyHeight === 0;
  const padding = alone ? nodePadding.y + 4 : nodePadding.y;

  return {
    width: Math.max(lead + title.width, bodyWidth) + nodePadding.x * 2,
    height: padding * 2 + titleHeight + (alone ? 0 : titleGap + bodyHeight),
    set(rect) {
      // A title by itself stands in the middle; over a body it stands at the top left, like a heading.
      const x = alone ? rect.x + Math.round((rect.width - lead - title.width) / 2) : rect.x + nodePadding.x;
      const y = alone ? rect.y + Math.round((rect.height - titleHeight) / 2) : rect.y + padding;
      const bodyTop = y + titleHeight + titleGap;
      return {
        icon: withIcon ? iconBeside(x, y, 'title') : null,
        title: block('title', title, x + lead, y),
        ...(panels.length === 0
          ? { attributes: blocks(attributes, rect.x + nodePadding.x, bodyTop), panels: [] }
          : {
              attributes: [],
              panels: setPanels(panels, rect, bodyTop),
              resting: blocks(attributes, rect.x + nodePadding.x, bodyTop),
            }),
      };
    },
  };
}

/** A container's heading: title and attributes along its top; its height is what lies above the children. */
export function headingContent(node: ViewNode, measure: MeasureText): Content {
  const lead = icon.size + icon.gap;
  const title = wrap(node.title, 'group', widest.title * 2, measure);
  const titleHeight = title.lines.length * textStyles.group.lineHeight;
  const attributes = node.attributes.map(({ text }) => wrap(text, 'attribute', widest.attribute, measure));
  const body = heightOf(attributes);
  return {
    width:
      Math.max(lead + title.width, ...attributes.map((each) => each.width + bulletIndent)) +
      containerPadding * 2,
    height: 14 + titleHeight + (body === 0 ? 0 : titleGap + body) + 14,
    set(rect) {
      const x = rect.x + containerPadding;
      const y = rect.y + 14;
      return {
        icon: iconBeside(x, y, 'group'),
        title: block('group', title, x + lead, y),
        attributes: blocks(attributes, x, y + titleHeight + titleGap),
        panels: [],
      };
    },
  };
}

interface ShownPanel {
  readonly index: number;
  readonly width: number;
  readonly height: number;
}

function shownPanels(node: ViewNode, measure: MeasureText): ShownPanel[] {
  return node.panels.flatMap((panel, index) =>
    panel.where === 'inspector' ? [] : [{ index, ...panelSize(panel, measure) }],
  );
}

function stacked(panels: readonly ShownPanel[]): number {
  return panels.reduce((sum, panel) => sum + panel.height, 0) + panelGap * (panels.length - 1);
}

function setPanels(panels: readonly ShownPanel[], rect: Rect, top: number): PanelBox[] {
  let y = top;
  return panels.map(({ index, height }) => {
    const box = {
      index,
      rect: { x: rect.x + nodePadding.x, y, width: rect.width - nodePadding.x * 2, height },
    };
    y += height + panelGap;
    return box;
  });
}

function heightOf(attributes: readonly Wrapped[]): number {
  return attributes.reduce((sum, each) => sum + each.lines.length * textStyles.attribute.lineHeight, 0);
}

function blocks(attributes: readonly Wrapped[], x: number, top: number): TextBlock[] {
  let y = top;
  return attributes.map((attribute) => {
    const set = block('attribute', attribute, x + bulletIndent, y);
    y += set.rect.height;
    return set;
  });
}

export function block(style: TextBlock['style'], { lines, width }: Wrapped, x: number, y: number): TextBlock {
  return { style, lines, rect: { x, y, width, height: lines.length * textStyles[style].lineHeight } };
}

function iconBeside(x: number, y: number, style: 'title' | 'group'): Rect {
  return {
    x,
    y: y + Math.round((textStyles[style].lineHeight - icon.size) / 2),
    width: icon.size,
    height: icon.size,
  };
}
