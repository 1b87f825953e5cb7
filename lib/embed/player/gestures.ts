import type { Camera } from './camera';

/** Farther than this a press is a drag, in px. */
const slack = 5;

interface GestureEvents {
  /** The camera has moved. */
  readonly moved: () => void;
  /** A press that was no drag, at a place of the frame. */
  readonly tapped: (x: number, y: number) => void;
}

/**
 * Moves a camera by pointer: drag to pan, two fingers or a wheel with Ctrl to zoom, a double click to fit. A plain wheel
 * and a finger on a picture that fits scroll the page around it.
 */
export function followGestures(frame: HTMLElement, camera: Camera, { moved, tapped }: GestureEvents): void {
  const pointers = new Map<number, { x: number; y: number }>();
  let dragged = 0;

  const placeOf = (event: MouseEvent) => {
    const box = frame.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target instanceof Element === false) return;
    if (event.target.closest('button, a')) return;
    if (pointers.size === 0) dragged = 0;
    pointers.set(event.pointerId, placeOf(event));
  });
  frame.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = placeOf(event);
    const others = [...pointers].filter(([id]) => id !== event.pointerId);
    const other = others[0]?.[1];
    pointers.set(event.pointerId, now);
    if (other) {
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      camera.zoom(factor, (now.x + other.x) / 2, (now.y + other.y) / 2);
      dragged = slack + 1;
      moved();
      return;
    }
    dragged += distance(now, before);
    // A finger on a picture that fits belongs to the page around it.
    if (dragged <= slack || (event.pointerType === 'touch' && !camera.moved && !camera.cut)) return;
    if (!frame.hasPointerCapture(event.pointerId)) frame.setPointerCapture(event.pointerId);
    camera.pan(now.x - before.x, now.y - before.y);
    moved();
  });
  const release = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && dragged <= slack && pointers.size === 0) {
      const { x, y } = placeOf(event);
      tapped(x, y);
    }
  };
  frame.addEventListener('pointerup', release);
  frame.addEventListener('pointercancel', release);
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { x, y } = placeOf(event);
      camera.zoom(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 120), x, y);
      moved();
    },
    { passive: false },
  );
  frame.addEventListener('dblclick', (event) => {
    if (event.target instanceof Element && event.target.closest('button, a')) return;
    if (camera.moved) camera.fit();
    else {
      const { x, y } = placeOf(event);
      camera.zoom(2, x, y);
    }
    moved();
  });
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
