'use client';

import { Dialog } from '../ui/dialog';
import { ScrollArea } from '../ui/scroll-area';
import { type Command, keyName } from './command';

const groups = ['Run', 'Diagram', 'Graph', 'Panels', 'Everywhere'] as const;

/** Keys that are not commands: they act where the focus is. */
const onNodes: readonly { readonly title: string; readonly keys: readonly string[] }[] = [
  {
    title: 'Go along edges from the focused node',
    keys: ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'],
  },
  { title: 'Open the focused node', keys: ['Enter'] },
  { title: 'Break the focused node or edge, in a run', keys: ['x'] },
];

/** Every shortcut of the page. */
export default function HelpDialog(props: {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}) {
  const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <Dialog title="Shortcuts" onClose={props.onClose} className="top-[8dvh]">
      <ScrollArea name="All shortcuts" className="grid gap-x-8 gap-y-5 px-5 pb-5 sm:grid-cols-2">
        {groups.map((group) => {
          const commands = props.commands.filter(
            (command) => command.group === group && (command.keys.length > 0 || command.clicker),
          );
          const pressed = commands.map(({ title, keys, clicker = [] }) => ({
            title,
            keys: [...keys, ...clicker],
          }));
          const rows = group === 'Graph' ? [...onNodes, ...pressed] : pressed;
          if (rows.length === 0) return null;
          return (
            <section key={group} aria-label={group}>
              <h3 className="mb-1 text-sm font-semibold text-muted">{group}</h3>
              <dl>
                {rows.map(({ title, keys }) => (
                  <div
                    key={title}
                    className="flex items-center justify-between gap-4 border-b border-rule py-1.5 text-[15px] last:border-0"
                  >
                    <dt>{title}</dt>
                    <dd className="flex shrink-0 gap-1">
                      {keys.map((key) => (
                        <kbd
                          key={key}
                          className="rounded border border-rule bg-frame px-1.5 py-0.5 font-mono text-[13px]"
                        >
                          {keyName(key, apple)}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </ScrollArea>
    </Dialog>
  );
}
