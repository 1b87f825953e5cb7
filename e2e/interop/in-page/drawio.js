// Runs in a page of the draw.io editor's own origin: opens the editor in a frame, loads files, says what it drew.
globalThis.openDrawio = async () => {
  const frame = document.createElement('iframe');
  frame.style = 'width:1580px;height:1180px;border:0';
  frame.src =
    '/index.html?embed=1&proto=json&offline=1&stealth=1&https=0&spin=0&libraries=0&splash=0&lang=en';
  document.body.replaceChildren(frame);
  globalThis.drawio = { frame };
  await heard((message) => message.event === 'init');
  // The editor keeps its instance to itself; the first file that it is given tells.
  const { EditorUi } = frame.contentWindow;
  const { setFileData } = EditorUi.prototype;
  EditorUi.prototype.setFileData = function (...given) {
    globalThis.drawio.ui = this;
    return setFileData.apply(this, given);
  };
};

/** Every page of a file as the editor holds and draws it. Lengths in px at scale 1. */
globalThis.loadInDrawio = async (xml) => {
  const { frame } = globalThis.drawio;
  const loaded = heard(({ event }) => event === 'load');
  frame.contentWindow.postMessage(JSON.stringify({ action: 'load', xml, autosave: 0 }), '*');
  await loaded;
  const { ui } = globalThis.drawio;
  return ui.pages.map((page) => {
    ui.selectPage(page, true);
    return { name: page.getName(), cells: cellsOf(ui.editor.graph) };
  });
};

/** The page on show as a standalone picture. */
globalThis.pictureOfDrawio = () => {
  const { ui } = globalThis.drawio;
  return ui.editor.graph.getSvg(ui.editor.graph.background, 1, 16, false, null, true).outerHTML;
};

globalThis.showDrawioPage = (index) => {
  const { ui } = globalThis.drawio;
  ui.selectPage(ui.pages[index], true);
};

function cellsOf(graph) {
  const { scale, translate } = graph.view;
  const place = (x, y) => ({ x: x / scale - translate.x, y: y / scale - translate.y });
  return Object.values(graph.model.cells)
    .filter((cell) => cell.vertex || cell.edge)
    .map((cell) => {
      const state = graph.view.getState(cell);
      const style = graph.getCurrentCellStyle(cell);
      const words = state?.text?.node;
      return {
        id: cell.id,
        type: cell.edge ? 'edge' : 'node',
        parent: cell.parent.id,
        container: style.container === 1 || style.container === '1',
        kind: cell.value?.getAttribute?.('kind') ?? null,
        drawn: state?.shape?.node != null,
        source: cell.source?.id ?? null,
        target: cell.target?.id ?? null,
        heads: [style.startArrow, style.endArrow].filter((arrow) => arrow && arrow !== 'none').length,
        text: words?.textContent ?? '',
        rect: state && {
          ...place(state.x, state.y),
          width: state.width / scale,
          height: state.height / scale,
        },
        points: (state?.absolutePoints ?? []).map((point) => place(point.x, point.y)),
        textRect: words ? placeOfWords(graph, words, scale, place) : null,
      };
    });
}

/** The box of what is written, not of the room it is written in. */
function placeOfWords(graph, words, scale, place) {
  const inner =
    [...words.querySelectorAll('div')].find((div) => div.style.display === 'inline-block') ?? words;
  const canvas = graph.view.canvas.ownerSVGElement.getBoundingClientRect();
  const range = inner.ownerDocument.createRange();
  range.selectNodeContents(inner);
  const rect = range.getBoundingClientRect();
  return {
    ...place(rect.left - canvas.left, rect.top - canvas.top),
    width: rect.width / scale,
    height: rect.height / scale,
  };
}

function heard(wanted) {
  return new Promise((resolve) => {
    const listen = ({ data, source }) => {
      if (source !== globalThis.drawio.frame.contentWindow || typeof data !== 'string') return;
      const message = JSON.parse(data);
      if (!wanted(message)) return;
      removeEventListener('message', listen);
      resolve(message);
    };
    addEventListener('message', listen);
  });
}
