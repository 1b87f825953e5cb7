import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportError } from './error';
import { mermaid } from './mermaid';
import { anyView } from './testing/arbitrary';
import { everything, exchange } from './testing/samples';
import { makeInput, type ViewSpec } from './testing/views';

/** The lines below the front matter. */
const bodyOf = (spec: ViewSpec) =>
  String(mermaid.write(makeInput(spec)))
    .split('\n---\n')[1]!
    .trimEnd()
    .split('\n');

/** A view of two nodes and `count` edges between them. */
const dense = (count: number): ViewSpec => ({
  nodes: [{ id: 'a' }, { id: 'b' }],
  edges: Array.from({ length: count }, () => ({ from: 'a', to: 'b' })),
});

function refusal(spec: ViewSpec): ExportError {
  try {
    mermaid.write(makeInput(spec));
  } catch (error) {
    if (error instanceof ExportError) return error;
  }
  throw new Error('it was written');
}

describe('Mermaid', () => {
  it('writes a flowchart that reads like the drawing', () => {
    expect(bodyOf(everything)).toEqual([
      'flowchart TD',
      '  subgraph n_source["Source Database"]',
      '    words_source["PostgreSQL 16"]:::words',
      '    n_tables[["`**Tables**<br/>orders<br/>customers`"]]:::kind_table',
      '    n_wal[["Write-Ahead Log"]]:::kind_log',
      '  end',
      '  n_connector[["`**Connector**<br/>Captures changes`"]]:::kind_connector',
      '  n_client(["Client"]):::kind_actor_implied',
      '  n_words["Query Request"]:::kind_text',
      '  note_1["A note of the drawing"]:::words',
      '  n_tables --> n_wal',
      '  n_source -->|"Read WAL"| n_connector',
      '  n_source -.->|"Read again"| n_connector',
      '  n_client <-->|"Asks"| n_source',
      '  n_words --- n_connector',
      '  class n_source kind_database_space',
      expect.stringMatching(/^ {2}classDef kind_actor_implied .*stroke-dasharray/),
      expect.stringMatching(/^ {2}classDef kind_connector fill:#/),
      expect.stringMatching(/^ {2}classDef kind_database_space fill:#/),
      expect.stringMatching(/^ {2}classDef kind_log fill:#/),
      expect.stringMatching(/^ {2}classDef kind_table fill:#/),
      expect.stringMatching(/^ {2}classDef kind_text fill:none/),
      expect.stringMatching(/^ {2}classDef words fill:none/),
    ]);
  });

  it('writes lifelines as a sequence diagram', () => {
    expect(bodyOf(exchange)).toEqual([
      'sequenceDiagram',
      '  actor n_client as Client',
      '  participant n_database as PostgreSQL',
      '  n_client->>n_database: Query',
      '  n_database-->>n_client: Rows',
      '  n_client->>n_client: Thinks',
      '  n_client<<->>n_database: Talks',
      '  Note over n_database: Filters rows',
    ]);
  });

  it('flows as it is asked to', () => {
    const right = String(mermaid.write(makeInput(everything, { options: { direction: 'right' } })));
    expect(right).toContain('\nflowchart LR\n');
  });

  it('refuses the 500th edge before Mermaid does, naming limit and count', () => {
    expect(bodyOf(dense(499))).toHaveLength(1 + 2 + 499 + 1);
    const error = refusal(dense(500));
    expect(error).toMatchObject({ code: 'too-many-edges', limit: 499, count: 500 });
    expect(error.message).toMatch(/499 edges.* 500.*PlantUML/);
  });

  it('refuses more text than Mermaid draws', () => {
    const nodes = Array.from({ length: 60 }, (_, i) => ({ id: `n${i}`, title: 'word '.repeat(200) }));
    expect(refusal({ nodes })).toMatchObject({ code: 'text-too-long', limit: 50_000 });
  });

  it('puts nothing but known statements on lines, whatever the labels hold', () => {
    const text = '"[^"]*"';
    const shape = `(?:\\[\\[${text}\\]\\]|\\[\\(${text}\\)\\]|\\(\\[${text}\\]\\)|\\{\\{${text}\\}\\}|\\[${text}\\]|\\(${text}\\))`;
    const statements = {
      node: new RegExp(`^ *(?:n|words|note)_\\w+${shape}:::\\w+$`),
      container: new RegExp(`^ *subgraph n_\\w+\\[${text}\\]$`),
      end: /^ *end$/,
      edge: new RegExp(`^ {2}n_\\w+ <?(?:-->|-\\.->|---|-\\.-)(?:\\|${text}\\|)? n_\\w+$`),
      class: /^ {2}class(?:Def)? \w+ \S.*$/,
    };
    fc.assert(
      fc.property(anyView, (spec) => {
        if (spec.kind === 'sequence') return;
        const { view } = makeInput(spec).views[0]!;
        const counts = { node: 0, container: 0, end: 0, edge: 0, class: 0 };
        for (const line of bodyOf(spec).slice(1)) {
          const found = Object.entries(statements).find(([, pattern]) => pattern.test(line));
          if (!found) throw new Error(`no statement: ${line}`);
          counts[found[0] as keyof typeof counts]++;
        }
        const parents = new Set(view.nodes.flatMap(({ parent }) => parent ?? []));
        expect(counts.edge).toBe(view.edges.length);
        expect(counts.container).toBe(parents.size);
        expect(counts.end).toBe(parents.size);
        expect(counts.node).toBeGreaterThanOrEqual(view.nodes.length - parents.size);
      }),
      { numRuns: 300 },
    );
  });
});
