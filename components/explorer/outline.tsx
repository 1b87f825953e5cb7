import { kindNames, type NodeId, type View, type ViewNode } from '@/lib/model';

/** The diagram as text, for who does not see it: containers, what is in them, and what leads where. */
export function Outline({ view }: { readonly view: View }) {
  const titles = new Map(view.nodes.map(({ id, title }) => [id, title]));
  return (
    <section className="sr-only" aria-label={`${view.title} as text`}>
      <h2>{view.title} as text</h2>
      <p>
        {view.nodes.length} nodes and {view.edges.length} edges
        {view.kind === 'sequence' ? ', a sequence in order of time' : ''}.
      </p>
      <Nodes view={view} parent={null} />
      {view.edges.length > 0 && (
        <>
          <h3>Edges</h3>
          <ol>
            {view.edges.map((edge) => (
              <li key={edge.id}>
                {titles.get(edge.from)} {edge.both ? 'to and from' : 'to'} {titles.get(edge.to)}
                {edge.label === null ? '' : `: ${edge.label}`}
                {edge.implied ? ' (implied)' : ''}
              </li>
            ))}
          </ol>
        </>
      )}
      {view.notes.length > 0 && (
        <>
          <h3>Notes</h3>
          <ul>
            {view.notes.map((note) => (
              <li key={`${note.source[0]?.line} ${note.source[0]?.column} ${note.text}`}>{note.text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Nodes({ view, parent }: { readonly view: View; readonly parent: NodeId | null }) {
  const nodes = view.nodes.filter((node) => node.parent === parent);
  if (nodes.length === 0) return null;
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.id}>
          {sentence(node)}
          <Nodes view={view} parent={node.id} />
        </li>
      ))}
    </ul>
  );
}

function sentence({ title, kind, attributes, implied }: ViewNode): string {
  const details = attributes.map(({ text }) => text).join('; ');
  return `${title}, ${kindNames[kind]}${implied ? ', implied' : ''}${details === '' ? '' : `: ${details}`}`;
}
