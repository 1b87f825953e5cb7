'use client';

import { ContextMenu } from 'radix-ui';
import { type KeyboardEvent, type MouseEvent as PressEvent, type ReactNode, useState } from 'react';
import { faultKindsOf, newFault, targetName } from './faults';
import { useRunInputs } from './run-inputs';
import { useSession } from './session';

/**
 * What can go wrong here, now: the menu of a node or an edge (right click, long press, the menu key, or X on the focused
 * one) adds a fault at the playhead.
 */
export function FaultMenu({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const { view, scenario, input, change } = useRunInputs();
  const [target, setTarget] = useState<string | null>(null);
  const kinds = target === null ? [] : faultKindsOf(scenario, target);

  const aim = (event: PressEvent) => {
    const found = targetOf(event.target);
    setTarget(found);
    if (found === null) event.preventDefault();
    else session.clock.pause();
  };
  /** Not every keyboard has a menu key. */
  const ask = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof Element) || targetOf(event.target) === null) return;
    event.preventDefault();
    const { x, y, width, height } = event.target.getBoundingClientRect();
    const place = { clientX: x + width / 2, clientY: y + height / 2 };
    event.target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...place }));
  };
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger className="absolute inset-0 block" onContextMenu={aim} onKeyDown={ask}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          aria-label="Faults"
          className="z-50 max-w-[24rem] rounded-xl border border-rule bg-raised p-1.5 shadow-lg"
        >
          <ContextMenu.Label className="px-3 py-1.5 text-sm text-muted">
            {target && targetName(view, target)}
          </ContextMenu.Label>
          {kinds.map((kind) => (
            <ContextMenu.Item
              key={kind.id}
              className="flex cursor-pointer flex-col rounded-lg px-3 py-2 outline-none data-highlighted:bg-frame pointer-coarse:min-h-11"
              onSelect={() =>
                target &&
                change({ ...input, faults: [...input.faults, newFault(kind, target, session.time)] })
              }
            >
              <span className="font-medium">{kind.title}</span>
              <span className="text-sm text-muted">{kind.explanation}</span>
            </ContextMenu.Item>
          ))}
          {kinds.length === 0 && <p className="px-3 py-1.5 text-sm">In this scenario nothing fails here.</p>}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** The id of the node or edge that an element belongs to. */
function targetOf(element: EventTarget): string | null {
  if (!(element instanceof Element)) return null;
  const owner = element.closest('[data-node], [data-edge], [data-label], [data-kind]');
  const inner = owner?.querySelector('[data-node]') ?? owner;
  const names = ['data-node', 'data-edge', 'data-label'].map((name) => inner?.getAttribute(name));
  return names.find((name) => name !== null && name !== undefined) ?? null;
}
