// Runs in the browser: renders a Mermaid file, puts it in the document and says what it drew.
globalThis.drawMermaid = async (source) => {
  globalThis.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  const { svg } = await globalThis.mermaid.render('picture', source);
  document.body.innerHTML = svg;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const words = (element) => element.innerText ?? element.textContent ?? '';
  // A sequence writes each line of a text as an element of its own.
  const joined = (selector, byPlace = () => 0) => [
    all(selector)
      .sort(byPlace)
      .map((element) => element.textContent ?? '')
      .join(''),
  ];
  const sequence = document.querySelector('svg').getAttribute('aria-roledescription') === 'sequence';
  if (sequence) {
    return {
      drawn: {
        nodes: joined('text.actor', acrossThenDown),
        containers: [],
        edges: all('.messageLine0, .messageLine1').length,
        labels: joined('.messageText'),
        notes: joined('.noteText'),
      },
      cut: [],
      overlaps: [],
    };
  }
  return {
    drawn: {
      nodes: all('g.node').map(words),
      containers: all('g.cluster').map(words),
      edges: all('path.flowchart-link').length,
      labels: all('g.edgeLabels g.edgeLabel').map(words),
      notes: [],
    },
    cut: cutOff(all('foreignObject')),
    overlaps: globalThis.overlapping(all('g.node')),
  };
};

/** Left to right, and the lines of one text top to bottom. */
function acrossThenDown(a, b) {
  const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const middle = (rect) => Math.round(rect.left + rect.width / 2);
  return Math.abs(middle(first) - middle(second)) > 3
    ? middle(first) - middle(second)
    : first.top - second.top;
}

function cutOff(boxes) {
  return boxes
    .filter((box) => {
      const inner = box.firstElementChild?.getBoundingClientRect();
      const outer = box.getBoundingClientRect();
      return inner && (inner.width > outer.width + 1 || inner.height > outer.height + 1);
    })
    .map((box) => box.textContent ?? '');
}
