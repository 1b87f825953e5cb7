'use client';

import { create } from 'zustand';
import { isTheme, type Theme, themeKey } from './theme';

interface ThemeState {
  readonly theme: Theme;
  choose(theme: Theme): void;
}

/** The reader's choice of theme. The server knows none, so it starts as `system` and is restored when the page is mounted. */
export const useTheme = create<ThemeState>((set) => ({
  theme: 'system',
  choose: (theme) => {
    remember(theme);
    show(theme);
    set({ theme });
  },
}));

/** Takes up the kept choice and follows the device and other tabs from then on. Answers what ends it. */
export function startTheme(): () => void {
  const restore = () => {
    const theme = kept();
    useTheme.setState({ theme });
    show(theme);
  };
  const dark = darkDevice();
  restore();
  dark.addEventListener('change', restore);
  window.addEventListener('storage', restore);
  return () => {
    dark.removeEventListener('change', restore);
    window.removeEventListener('storage', restore);
  };
}

function darkDevice(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

function show(theme: Theme): void {
  const device = darkDevice().matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme === 'system' ? device : theme;
}

function kept(): Theme {
  try {
    const theme = localStorage.getItem(themeKey);
    return isTheme(theme) ? theme : 'system';
  } catch {
    // Storage can be forbidden; then the choice lasts as long as the page.
    return useTheme.getState().theme;
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // See `kept`.
  }
}
