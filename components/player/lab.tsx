'use client';

import { Tabs } from 'radix-ui';
import { lazy, Suspense } from 'react';
import { SidePanel } from '../ui/side-panel';
import { EventLog } from './event-log';
import { Setup } from './setup';

const Legend = lazy(() => import('./legend'));
const Metrics = lazy(() => import('./metrics'));

/** What one changes and reads while a run plays: its parameters and faults, its events, its metrics, its signs. */
export function Lab({ onClose }: { readonly onClose: () => void }) {
  return (
    <SidePanel name="Run" side="right" heading="Run" onClose={onClose}>
      <Tabs.Root defaultValue="setup">
        <Tabs.List aria-label="Run" className="mb-3 flex gap-1 border-b border-rule">
          <Tab value="setup">Setup</Tab>
          <Tab value="events">Events</Tab>
          <Tab value="metrics">Metrics</Tab>
          <Tab value="legend">Legend</Tab>
        </Tabs.List>
        <Tabs.Content value="setup">
          <Setup />
        </Tabs.Content>
        <Tabs.Content value="events">
          <EventLog />
        </Tabs.Content>
        <Tabs.Content value="metrics">
          <Suspense fallback={<p role="status">Loading …</p>}>
            <Metrics />
          </Suspense>
        </Tabs.Content>
        <Tabs.Content value="legend">
          <Suspense fallback={<p role="status">Loading …</p>}>
            <Legend />
          </Suspense>
        </Tabs.Content>
      </Tabs.Root>
    </SidePanel>
  );
}

function Tab({ value, children }: { readonly value: string; readonly children: string }) {
  return (
    <Tabs.Trigger
      value={value}
      className="-mb-px border-b-2 border-transparent px-2.5 py-1.5 text-sm font-medium text-muted data-[state=active]:border-ink data-[state=active]:text-ink pointer-coarse:min-h-11"
    >
      {children}
    </Tabs.Trigger>
  );
}
