'use client';

import { Monitor, Moon, Projector, Sun } from 'lucide-react';
import { useEffect } from 'react';
import { IconButton } from '../ui/icon-button';
import { nextTheme, themeNames } from './theme';
import { startTheme, useTheme } from './theme-store';

const icons = { system: Monitor, light: Sun, dark: Moon, wall: Projector };

/** Goes through the themes. */
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
