import type { Diagram, View } from '@/lib/model';
import type { CanvasHandle } from '../canvas/canvas';
import { zoomStep } from '../canvas/canvas-tools';
import type { Command } from '../commands/command';

/** What the page can be asked to do. */
interface Actions {
  readonly diagram: Diagram;
  readonly view: View;
  readonly hasImplied: boolean;
  showView(view: View): void;
  turn(): void;
  /** Closes what was opened last. */
  close(): void;
  canvas(): CanvasHandle | null;
  toggle(option: 'minimap' | 'implied' | 'drawing'): void;
  openSide(side: 'about' | 'export'): void;
  share(): void;
}

/** THE list of a diagram page's commands. */
export function explorerCommands(actions: Actions): Command[] {
  const { diagram, view, hasImplied, canvas } = actions;
  const { views } = diagram;
  const at = views.indexOf(view);
  const beside = (by: number) => views[(at + by + views.length) % views.length]!;
  return [
    ...(views.length > 1
      ? ([
          {
            id: 'next',
            title: 'Next view',
            group: 'Diagram',
            keys: [']'],
            run: () => actions.showView(beside(1)),
          },
          {
            id: 'previous',
            title: 'Previous view',
            group: 'Diagram',
            keys: ['['],
            run: () => actions.showView(beside(-1)),
          },
        ] satisfies Command[])
      : []),
    {
      id: 'copy-link',
      title: 'Copy a link to this place',
      group: 'Diagram',
      keys: ['c'],
      // Where the browser refuses, the address bar still has it.
      run: () => void navigator.clipboard.writeText(window.location.href).catch(() => undefined),
    },
    { id: 'print', title: 'Print the diagram', group: 'Diagram', keys: ['Mod+p'], run: () => window.print() },
    { id: 'fit', title: 'Show the whole graph', group: 'Graph', keys: ['0'], run: () => canvas()?.fit() },
    {
      id: 'zoom-in',
      title: 'Zoom in',
      group: 'Graph',
      keys: ['+', '='],
      run: () => canvas()?.zoomBy(zoomStep),
    },
    {
      id: 'zoom-out',
      title: 'Zoom out',
      group: 'Graph',
      keys: ['-'],
      run: () => canvas()?.zoomBy(1 / zoomStep),
    },
    { id: 'turn', title: 'Turn the arrangement', group: 'Graph', keys: ['r'], run: actions.turn },
    {
      id: 'minimap',
      title: 'Show or hide the minimap',
      group: 'Graph',
      keys: ['m'],
      run: () => actions.toggle('minimap'),
    },
    ...(hasImplied
      ? ([
          {
            id: 'implied',
            title: 'Show or hide implied parts',
            group: 'Graph',
            keys: ['i'],
            run: () => actions.toggle('implied'),
          },
        ] satisfies Command[])
      : []),
    {
      id: 'drawing',
      title: 'Open or close the drawing',
      group: 'Panels',
      keys: ['d'],
      run: () => actions.toggle('drawing'),
    },
    { id: 'export', title: 'Export', group: 'Panels', keys: ['e'], run: () => actions.openSide('export') },
    { id: 'share', title: 'Embed and share', group: 'Panels', keys: ['s'], run: actions.share },
    {
      id: 'about',
      title: 'About this diagram',
      group: 'Panels',
      keys: ['a'],
      run: () => actions.openSide('about'),
    },
    { id: 'close', title: 'Close the panel', group: 'Panels', keys: ['Escape'], run: actions.close },
  ];
}
