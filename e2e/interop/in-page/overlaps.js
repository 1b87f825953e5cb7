// Runs in the browser: which of these elements are drawn over each other.
globalThis.overlapping = (elements) => {
  const rects = elements.map((node) => ({
    id: node.id || node.dataset.qualifiedName,
    rect: node.getBoundingClientRect(),
  }));
  const meet = (a, b) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return rects.flatMap((a, i) =>
    rects
      .slice(i + 1)
      .filter((b) => meet(a.rect, b.rect))
      .map((b) => `${a.id} and ${b.id}`),
  );
};
