type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element of HTML with its attributes and children; attributes that are null or false are left out. */
export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/** Sets text only where it differs: screen readers are told of every change. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** What `find` finds. Throws when the page lacks it: it was not written by this version. */
export function need<E extends Element>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Strokes of 24 px icons. */
const icons = {
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  previous: 'M18 5v14L8 12zM6 5v14',
  next: 'M6 5v14l10-7zM18 5v14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  close: 'M6 6l12 12M18 6L6 18',
} as const;
export type Icon = keyof typeof icons;

/** An icon; its meaning is said by the control it stands on. */
export function icon(name: Icon): SVGSVGElement {
  const template = document.createElement('template');
  const filled = name === 'play' || name === 'pause';
  template.innerHTML =
    `<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="${filled ? 'currentColor' : 'none'}"` +
    ` stroke="currentColor" stroke-width="${filled ? 1 : 2}" stroke-linejoin="round" stroke-linecap="round"><path d="${icons[name]}"/></svg>`;
  return template.content.firstChild as SVGSVGElement;
}

/** A button that is known by its icon and named by `label`. */
export function iconButton(
  name: Icon,
  label: string,
  act: () => void,
  className = 'tool',
): HTMLButtonElement {
  const button = html(
    'button',
    { type: 'button', class: className, 'aria-label': label, title: label },
    icon(name),
  );
  button.addEventListener('click', act);
  return button;
}
