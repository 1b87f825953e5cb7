'use client';

import { useQuery } from '@tanstack/react-query';
import { Command as Cmdk } from 'cmdk';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { kindNames } from '@/lib/model';
import { goTo } from '../explorer/use-place';
import type { CatalogueEntry, CatalogueNode } from '../gallery/catalogue';
import { matches } from '../gallery/search';
import { KindIcon } from '../icons/kind-icon';
import { Queries } from '../queries';
import { Dialog } from '../ui/dialog';
import { type Command, keyName } from './command';

interface PaletteProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

/** Made when the app is built: every diagram, with its nodes. */
const address = '/search-index.json';

/** Jumps to any diagram or node of any diagram, and runs any command. */
export default function Palette(props: PaletteProps) {
  return (
    <Queries>
      <Choices {...props} />
    </Queries>
  );
}

function Choices({ commands, onClose }: PaletteProps) {
  const [query, setQuery] = useState('');
  const router = useRouter();
  const catalogue = useQuery({ queryKey: [address], queryFn: fetchCatalogue });
  const entries = catalogue.data ?? [];
  const leave = (then: () => void) => () => {
    onClose();
    then();
  };
  const visit = (address: string) =>
    leave(() => {
      if (!goTo(address)) router.push(address);
    });
  const asked = query.trim() !== '';
  return (
    <Dialog title="Jump to anything" titleHidden onClose={onClose} className="top-[10dvh]">
      <Cmdk
        label="Jump to anything"
        loop
        className="flex min-h-0 flex-col"
        filter={(_, search, keywords = []) => rank(keywords, search)}
      >
        <Cmdk.Input
          value={query}
          onValueChange={setQuery}
          placeholder="Diagram, node or command"
          className="h-14 shrink-0 border-b border-rule bg-transparent px-5 text-lg outline-none placeholder:text-muted"
        />
        <Cmdk.List className="min-h-0 overflow-auto p-2">
          <Cmdk.Empty className="p-4 text-muted">
            {catalogue.isError ? 'The list of diagrams could not be loaded.' : 'Nothing has that name.'}
          </Cmdk.Empty>
          <Group heading="Diagrams">
            {entries.flatMap((entry) => [
              <Choice
                key={entry.id}
                value={entry.id}
                keywords={[entry.title]}
                onSelect={visit(`/${entry.id}`)}
              >
                <span className="grow">{entry.title}</span>
                <span className="text-sm text-muted">{entry.section}</span>
              </Choice>,
              ...(entry.views.length > 1 ? entry.views : []).map((view) => (
                <Choice
                  key={`${entry.id}/${view.id}`}
                  value={`${entry.id}/${view.id}`}
                  keywords={[view.title, entry.title]}
                  onSelect={visit(`/${entry.id}?view=${view.id}`)}
                >
                  <span className="grow">
                    {entry.title}: {view.title}
                  </span>
                </Choice>
              )),
            ])}
          </Group>
          <Group heading="Commands">
            {commands.map((command) => (
              <Choice
                key={command.id}
                value={`command ${command.id}`}
                keywords={[command.title]}
                onSelect={leave(command.run)}
              >
                <span className="grow">{command.title}</span>
                {command.keys.slice(0, 1).map((key) => (
                  <kbd key={key} className="rounded border border-rule bg-frame px-1.5 font-mono text-[13px]">
                    {keyName(key, false)}
                  </kbd>
                ))}
              </Choice>
            ))}
          </Group>
          {asked && (
            <Group heading="Nodes">
              {entries.flatMap((entry) =>
                entry.nodes.map((node) => (
                  <Choice
                    key={`${entry.id}/${node.view}/${node.id}`}
                    value={`${entry.id}/${node.view}/${node.id}`}
                    keywords={[node.title, entry.title]}
                    onSelect={visit(addressOfNode(entry, node))}
                  >
                    <span className="text-muted">
                      <KindIcon kind={node.kind} size={18} />
                    </span>
                    <span className="grow">{node.title}</span>
                    <span className="text-sm text-muted">
                      {kindNames[node.kind]} · {entry.title}
                    </span>
                  </Choice>
                )),
              )}
            </Group>
          )}
        </Cmdk.List>
      </Cmdk>
    </Dialog>
  );
}

/** What has every word asked for in its own name comes before what needs the name of its diagram too. */
function rank(names: readonly string[], asked: string): number {
  if (matches(names[0] ?? '', asked)) return 1;
  return matches(names.join(' '), asked) ? 0.5 : 0;
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <Cmdk.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Cmdk.Group>
  );
}

function Choice(props: {
  readonly value: string;
  readonly keywords: string[];
  readonly onSelect: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Cmdk.Item
      value={props.value}
      keywords={props.keywords}
      onSelect={props.onSelect}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-3 text-[15px] data-[selected=true]:bg-frame"
    >
      {props.children}
    </Cmdk.Item>
  );
}

function addressOfNode(entry: CatalogueEntry, node: CatalogueNode): string {
  const query = new URLSearchParams();
  if (node.view !== entry.views[0]?.id) query.set('view', node.view);
  query.set('node', node.id);
  return `/${entry.id}?${query}`;
}

async function fetchCatalogue(): Promise<readonly CatalogueEntry[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}
