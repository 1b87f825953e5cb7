'use client';

import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { themeNames, themes } from '../theme/theme';
import { useTheme } from '../theme/theme-store';
import { Boundary } from '../ui/boundary';
import { type Command, commandFor } from './command';

const Palette = lazy(() => import('./palette'));
const HelpDialog = lazy(() => import('./help-dialog'));

/** `page`: one that the page brings along. */
export type OpenDialog = 'palette' | 'help' | 'page' | null;

interface CommandCenterProps {
  /** The page's own commands; those that every page has are added. */
  readonly commands: readonly Command[];
  readonly open: OpenDialog;
  readonly onOpen: (dialog: OpenDialog) => void;
  /** The page's own dialog. */
  readonly pageDialog?: ReactNode;
}

/** Listens for shortcuts, and shows the palette and the list of shortcuts. */
export function CommandCenter({ commands: own, open, onOpen, pageDialog }: CommandCenterProps) {
  const commands = [...own, ...everywhere(onOpen)];
  /** What has the focus because a key brought it there: later keys make everything look so. */
  const reached = useRef<EventTarget | null>(null);
  useEffect(() => {
    const focus = ({ target }: FocusEvent) => {
      reached.current = target instanceof Element && target.matches(':focus-visible') ? target : null;
    };
    document.addEventListener('focusin', focus);
    return () => document.removeEventListener('focusin', focus);
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // An open dialog has its own keys; a component that used one says so.
      if (event.defaultPrevented || open !== null) return;
      const command = commandFor(commands, {
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        inField: fieldOf(event.target),
      });
      // The browser closes what it has opened.
      if (event.key === 'Escape' && document.querySelector(':popover-open')) return;
      if (!command || (event.key === ' ' && isPressed(event.target, reached.current))) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  if (open === null) return null;
  return (
    <Boundary name="This dialog" onClose={() => onOpen(null)}>
      <Suspense>
        {open === 'page' ? (
          pageDialog
        ) : open === 'palette' ? (
          <Palette commands={commands} onClose={() => onOpen(null)} />
        ) : (
          <HelpDialog commands={commands} onClose={() => onOpen(null)} />
        )}
      </Suspense>
    </Boundary>
  );
}

function everywhere(onOpen: CommandCenterProps['onOpen']): Command[] {
  return [
    {
      id: 'palette',
      title: 'Jump to anything',
      group: 'Everywhere',
      keys: ['Mod+k', '/'],
      run: () => onOpen('palette'),
    },
    { id: 'help', title: 'List the shortcuts', group: 'Everywhere', keys: ['?'], run: () => onOpen('help') },
    ...themes.map(
      (theme): Command => ({
        id: `theme-${theme}`,
        title: `${themeNames[theme]} theme`,
        group: 'Everywhere',
        keys: [],
        run: () => useTheme.getState().choose(theme),
      }),
    ),
  ];
}

function fieldOf(target: EventTarget | null): false | 'words' | 'choice' {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('select')) return 'choice';
  const words = 'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea';
  return target.isContentEditable || target.matches(words) ? 'words' : false;
}

/** True for what the space bar presses by itself; a button that was only clicked leaves it to the page. */
function isPressed(target: EventTarget | null, reached: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input, select, [role="slider"]')) return true;
  return target.matches('button, a, summary') && target === reached;
}
