'use client';

import { Link2, LocateFixed } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { kindNames, type Source, type View, type ViewEdge, type ViewNode } from '@/lib/model';
import type { Target } from '../canvas/lit';
import { KindIcon } from '../icons/kind-icon';
import { useCurrentSession } from '../player/current-session';
import { Button } from '../ui/button';
import { TargetLink } from './target-link';

/** Comes with the player, whose session it shows. */
const NodeState = lazy(() => import('../player/node-state'));

export interface InspectorProps {
  readonly view: View;
  readonly target: Target;
  readonly onOpen: (target: Target) => void;
  /** Shows characters of the drawing. */
  readonly onLocate: (source: Source) => void;
}

/** All that is known of a node or an edge. */
export function Inspector(props: InspectorProps) {
  const { view, target } = props;
  const node = target.type === 'node' ? view.nodes.find(({ id }) => id === target.id) : undefined;
  const edge = target.type === 'edge' ? view.edges.find(({ id }) => id === target.id) : undefined;
  return (
    <div className="flex flex-col gap-5">
      {node && <NodeDetails {...props} node={node} />}
      {edge && <EdgeDetails {...props} edge={edge} />}
      <CopyLink />
    </div>
  );
}

/** What the inspector of `target` is headed with. */
export function inspectorHeading(view: View, target: Target): ReactNode {
  if (target.type === 'node') {
    const node = view.nodes.find(({ id }) => id === target.id);
    return node?.title;
  }
  const edge = view.edges.find(({ id }) => id === target.id);
  return edge?.label ?? 'Edge';
}

function NodeDetails(props: InspectorProps & { readonly node: ViewNode }) {
  const { view, node, onOpen, onLocate } = props;
  const session = useCurrentSession();
  const parent = view.nodes.find(({ id }) => id === node.parent);
  const children = view.nodes.filter((other) => other.parent === node.id);
  const incoming = view.edges.filter((edge) => edge.to === node.id || (edge.both && edge.from === node.id));
  const outgoing = view.edges.filter((edge) => edge.from === node.id || (edge.both && edge.to === node.id));
  return (
    <>
      <p className="-mt-1 flex items-center gap-2 text-sm text-muted">
        <KindIcon kind={node.kind} size={18} /> {kindNames[node.kind]}
        {node.implied && <ImpliedMark />}
      </p>
      {session && (
        <Suspense fallback={null}>
          <NodeState node={node} session={session} />
        </Suspense>
      )}
      {node.attributes.length > 0 && (
        <List name="Attributes">
          {node.attributes.map(({ text, source }) => (
            <li key={`${text} ${source[0]?.line} ${source[0]?.column}`}>{text}</li>
          ))}
        </List>
      )}
      {node.parts.length > 0 && (
        <List name="Parts">
          {node.parts.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </List>
      )}
      {parent && (
        <List name="Inside">
          <li>
            <NodeLink node={parent} onOpen={onOpen} />
          </li>
        </List>
      )}
      {children.length > 0 && (
        <List name="Contains">
          {children.map((child) => (
            <li key={child.id}>
              <NodeLink node={child} onOpen={onOpen} />
            </li>
          ))}
        </List>
      )}
      <Edges name="Incoming" view={view} edges={incoming} of={node} onOpen={onOpen} />
      <Edges name="Outgoing" view={view} edges={outgoing} of={node} onOpen={onOpen} />
      <InDrawing source={node.titleSource.length > 0 ? node.titleSource : node.source} onLocate={onLocate} />
    </>
  );
}

function EdgeDetails(props: InspectorProps & { readonly edge: ViewEdge }) {
  const { view, edge, onOpen, onLocate } = props;
  const from = view.nodes.find(({ id }) => id === edge.from);
  const to = view.nodes.find(({ id }) => id === edge.to);
  return (
    <>
      <p className="-mt-1 text-sm text-muted">
        Edge{edge.both ? ', both ways' : ''}
        {edge.undirected ? ', without a head' : ''}
        {edge.dashed ? ', dashed' : ''} {edge.implied && <ImpliedMark />}
      </p>
      <List name="From">
        {from && (
          <li>
            <NodeLink node={from} onOpen={onOpen} />
          </li>
        )}
      </List>
      <List name="To">
        {to && (
          <li>
            <NodeLink node={to} onOpen={onOpen} />
          </li>
        )}
      </List>
      <InDrawing source={edge.source} onLocate={onLocate} />
    </>
  );
}

function ImpliedMark() {
  return <span className="rounded border border-dashed border-line px-1.5 text-xs">implied</span>;
}

function Edges(props: {
  readonly name: string;
  readonly view: View;
  readonly edges: readonly ViewEdge[];
  readonly of: ViewNode;
  readonly onOpen: InspectorProps['onOpen'];
}) {
  const { name, view, edges, of, onOpen } = props;
  if (edges.length === 0) return null;
  return (
    <List name={name}>
      {edges.map((edge) => {
        const other = view.nodes.find(({ id }) => id === (edge.from === of.id ? edge.to : edge.from));
        return (
          <li key={edge.id} className="flex flex-wrap items-baseline gap-x-2">
            {other && <NodeLink node={other} onOpen={onOpen} />}
            <TargetLink target={{ type: 'edge', id: edge.id }} onOpen={onOpen} quiet>
              {edge.label ?? 'edge'}
            </TargetLink>
          </li>
        );
      })}
    </List>
  );
}

function NodeLink({ node, onOpen }: { readonly node: ViewNode; readonly onOpen: InspectorProps['onOpen'] }) {
  return (
    <TargetLink target={{ type: 'node', id: node.id }} onOpen={onOpen}>
      {node.title}
    </TargetLink>
  );
}

function List({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section aria-label={name}>
      <h3 className="mb-1 text-sm font-semibold text-muted">{name}</h3>
      <ul className="flex flex-col gap-1 text-[15px]">{children}</ul>
    </section>
  );
}

function InDrawing({
  source,
  onLocate,
}: {
  readonly source: Source;
  readonly onLocate: InspectorProps['onLocate'];
}) {
  const first = source[0];
  if (!first) return <p className="text-sm text-muted">Not in the drawing: a working model needs it.</p>;
  return (
    <div>
      <Button icon={LocateFixed} onClick={() => onLocate(source)}>
        In the drawing: {first.line}:{first.column}
      </Button>
    </div>
  );
}

function CopyLink() {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const done = await navigator.clipboard.writeText(window.location.href).then(
      () => true,
      () => false,
    );
    setSaid(done ? 'Copied' : 'The browser refused');
    setTimeout(() => setSaid(''), 2000);
  };
  return (
    <div className="flex items-center gap-3">
      <Button icon={Link2} onClick={copy}>
        Copy link
      </Button>
      <span role="status" className="text-sm text-muted">
        {said}
      </span>
    </div>
  );
}
