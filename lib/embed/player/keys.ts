import type { Watch } from '@/lib/play';
import type { Recording } from './recording';

/**
 * Keys while the player has the focus; a page around it keeps all others. Escape, and a step beyond the end or the
 * beginning, hand the focus back to that page, so that a clicker goes on to the next slide.
 */
export function followKeys(watch: Watch<Recording>, leave: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || on(event, 'select')) return;
    if (event.key === ' ' && on(event, 'button, a')) return;
    if (!act(event.key)) return;
    event.preventDefault();
  });

  function act(key: string): boolean {
    switch (key) {
      case ' ':
      case 'k':
        watch.toggle();
        return true;
      case 'PageDown':
      case 'ArrowRight':
      case 'n':
        if (!watch.next()) leave();
        return true;
      case 'PageUp':
      case 'ArrowLeft':
      case 'p':
        if (!watch.previous()) leave();
        return true;
      case 'Home':
        watch.toStart();
        return true;
      case 'End':
        watch.toEnd();
        return true;
      case 'Escape':
        if (watch.held) watch.hold(null);
        else leave();
        return true;
      default:
        return false;
    }
  }
}

function on(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}
