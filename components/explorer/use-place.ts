'use client';

import { useSyncExternalStore } from 'react';
import { type Place, readPlace, writePlace } from './place';

/** What the page tells its listeners when it changes its own address; the browser tells of back and forward. */
const moved = 'explorer:moved';

/** The query of the page's address; '' on the server. */
export function useSearch(): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );
}

/** The address at `place` on this page. */
export function addressOf(place: Place): string {
  const { pathname, search } = window.location;
  return pathname + writePlace(search, place);
}

/** Goes to a place on this page without asking the server; back leads to where the reader was. */
export function go(place: Place): void {
  goTo(addressOf(place));
}

/** Goes to an address on this page without asking the server; answers false, and stays, when it is another page's. */
export function goTo(address: string): boolean {
  const { pathname, search } = window.location;
  const next = new URL(address, window.location.href);
  if (next.pathname !== pathname) return false;
  if (next.search === search) return true;
  window.history.pushState(null, '', next);
  window.dispatchEvent(new Event(moved));
  return true;
}

/** Writes the view on show into an address that did not name it; no step to go back to. */
export function nameView(view: string): void {
  const url = new URL(window.location.href);
  url.searchParams.set('view', view);
  url.search = url.search.replace('play=&', 'play&').replace(/play=$/, 'play');
  window.history.replaceState(window.history.state, '', url);
  window.dispatchEvent(new Event(moved));
}

/** Where the reader is now. */
export function here(): Place {
  return readPlace(window.location.search);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}
