// Runs in the browser: puts an SVG of Graphviz in the document and says what is in it.
globalThis.readGraphviz = (source) => {
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
  document.body.replaceChildren(document.importNode(parsed.documentElement, true));
  const all = (selector) => [...document.querySelectorAll(selector)];
  const words = (element) => [...element.querySelectorAll('text')].map((text) => text.textContent).join('');
  const name = (element) => element.querySelector('title').textContent;
  const nodes = all('g.node').filter((node) => name(node).startsWith('n_'));
  return {
    drawn: {
      nodes: nodes.map(words),
      containers: all('g.cluster').map(words),
      edges: all('g.edge').length,
      labels: all('g.edge').map(words),
      notes: all('g.node')
        .filter((node) => name(node).startsWith('note_'))
        .map(words),
    },
    heads: all('g.edge polygon').length,
    overlaps: globalThis.overlapping(nodes),
  };
};
