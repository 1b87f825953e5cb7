// Runs in the browser: puts an SVG of PlantUML in the document and says what is in it.
globalThis.readPlantuml = (source, headColour) => {
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
  const broken = parsed.querySelector('parsererror');
  if (broken) throw new Error(broken.textContent);
  document.body.replaceChildren(document.importNode(parsed.documentElement, true));
  const all = (selector) => [...document.querySelectorAll(selector)];
  // Stereotypes are the only texts in italics.
  const words = (element) =>
    [...element.querySelectorAll('text:not([font-style="italic"])')].map((text) => text.textContent).join('');
  const notes = all('g.entity[data-qualified-name^="note_"]');
  const nodes = all('g.entity').filter((entity) => !notes.includes(entity));
  return {
    drawn: {
      nodes: nodes.map(words),
      containers: all('g.cluster').map(words),
      edges: all('g.link').length,
      labels: all('g.link').map(words),
      notes: notes.map(words),
    },
    text: all('g:not(.title) > text:not([font-style="italic"])')
      .map((text) => text.textContent)
      .join(''),
    heads: all('polygon').filter((polygon) => polygon.getAttribute('fill').toLowerCase() === headColour)
      .length,
    overlaps: globalThis.overlapping(nodes),
  };
};
