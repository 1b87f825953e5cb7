'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect } from 'react';
import { IconButton } from '../ui/icon-button';
import { nextTheme, themeNames } from './theme';
import { startTheme, useTheme } from './theme-store';

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Goes through system, light and dark. */
export function ThemeButton() {
  const { theme, choose } = useTheme();
  useEffect(startTheme, []);
  return (
    <IconButton
      icon={icons[theme]}
      label={`Theme: ${themeNames[theme]}`}
      onClick={() => choose(nextTheme(theme))}
    />
  );
}
