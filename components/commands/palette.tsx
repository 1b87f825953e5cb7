'use client';

import { Command as Cmdk } from 'cmdk';
import { useRouter } from 'next/navigation';
import { type ReactNode, useMemo, useState } from 'react';
import { kindNames } from '@/lib/model';
import { goTo } from '../explorer/use-place';
import type { CatalogueEntry, CatalogueNode } from '../gallery/catalogue';
import { matches } from '../gallery/search';
import { useSearchIndex } from '../gallery/search-index';
import { searchTold, type Told } from '../gallery/told';
import { KindIcon } from '../icons/kind-icon';
import { Queries } from '../queries';
import { Dialog } from '../ui/dialog';
import { type Command, keyName } from './command';

interface PaletteProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

/** Of what runs tell, so many are listed: whoever looks for more types more. */
const most = 12;

const toldNames: Record<Told['type'], string> = { story: 'Story', caption: 'Step', term: 'Glossary' };

/** Jumps to any diagram, node, story, step of a story or word of the glossary, and runs any command. */
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
  const index = useSearchIndex(true);
  const entries = index.data?.diagrams ?? [];
  const told = useMemo(() => (index.data ? searchTold(index.data, query, most) : []), [index.data, query]);
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
        filter={(value, search, keywords = []) => (value.startsWith('told ') ? 0.01 : rank(keywords, search))}
      >
        <Cmdk.Input
          value={query}
          onValueChange={setQuery}
          placeholder="Diagram, story, word, node or command"
          className="h-14 shrink-0 border-b border-rule bg-transparent px-5 text-lg outline-none placeholder:text-muted"
        />
        <Cmdk.List className="min-h-0 overflow-auto p-2">
          <Cmdk.Empty className="p-4 text-muted">
            {index.isError
              ? 'What can be found here could not be loaded.'
              : index.isPending
                ? 'Loading …'
                : 'Nothing has that name, and no story speaks of it.'}
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
          {/* Last: cmdk has moved the others by then, and React puts what comes and goes before its next one. */}
          {told.length > 0 && (
            <Group heading="Stories and what they tell">
              {told.map(({ type, text, from, address }) => (
                <Choice
                  key={`${type} ${address}`}
                  value={`told ${type} ${address}`}
                  keywords={[text]}
                  onSelect={visit(address)}
                >
                  <span className="min-w-0 grow py-1">
                    <span className={`line-clamp-2 ${type === 'story' ? 'font-medium' : ''}`}>{text}</span>
                    <span className="block text-sm text-muted">{from}</span>
                  </span>
                  <span className="shrink-0 text-sm text-muted">{toldNames[type]}</span>
                </Choice>
              ))}
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
