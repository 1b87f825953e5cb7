// Bundled for the browser: opens a file with Excalidraw's own functions and says what they made of it.
import { exportToSvg, loadFromBlob } from '@excalidraw/excalidraw';

globalThis.readExcalidraw = async (source) => {
  const blob = new Blob([source], { type: 'application/json' });
  const { elements, appState, files } = await loadFromBlob(blob, null, null, null);
  const alive = elements.filter(({ isDeleted }) => !isDeleted);
  const svg = await exportToSvg({
    elements: alive,
    appState: { ...appState, exportBackground: true },
    files,
  });
  document.body.replaceChildren(svg);
  const byId = new Map(alive.map((element) => [element.id, element]));
  const held = (arrow, binding) =>
    binding !== null &&
    byId.get(binding.elementId)?.boundElements?.some(({ id }) => id === arrow.id) === true;
  return alive.map((element) => ({
    id: element.id,
    type: element.type,
    text: element.originalText ?? '',
    wrapped: element.text ?? '',
    rect: { x: element.x, y: element.y, width: element.width, height: element.height },
    heads: [element.startArrowhead, element.endArrowhead].filter(Boolean).length,
    bound:
      element.type === 'arrow' && held(element, element.startBinding) && held(element, element.endBinding),
    points: (element.points ?? []).map(([x, y]) => ({ x: element.x + x, y: element.y + y })),
  }));
};
