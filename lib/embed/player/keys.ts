import type { Playback } from './playback';

/**
 * Keys while the player has the focus; a page around it keeps all others. Escape, and a step beyond the end or the
 * beginning, hand the focus back to that page, so that a clicker goes on to the next slide.
 */
export function followKeys(playback: Playback, still: boolean, leave: () => void): void {
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
        playback.toggle();
        return true;
      case 'PageDown':
      case 'ArrowRight':
      case 'n':
        if (!playback.next(still)) leave();
        return true;
      case 'PageUp':
      case 'ArrowLeft':
      case 'p':
        if (!playback.previous()) leave();
        return true;
      case 'Home':
        playback.seekShare(0);
        return true;
      case 'End':
        playback.seekShare(1);
        return true;
      case 'Escape':
        if (playback.held) playback.hold(null);
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
