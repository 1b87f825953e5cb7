import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantuml } from './plantuml';
import { anyView } from './testing/arbitrary';
import { everything, exchange } from './testing/samples';
import { makeInput, type ViewSpec } from './testing/views';

const linesOf = (spec: ViewSpec) =>
  String(plantuml.write(makeInput(spec)))
    .trimEnd()
    .split('\n');
const bodyOf = (spec: ViewSpec) => linesOf(spec).filter((line) => !/^(@|title|skinparam|hide)/.test(line));

describe('PlantUML', () => {
  it('writes nested containers with stereotypes', () => {
    expect(bodyOf(everything).map((line) => line.replace(/ #[0-9a-f]{6};line:[0-9a-f]{6}/, ''))).toEqual([
      'top to bottom direction',
      'rectangle "<b>Source Database</b>\\nPostgreSQL 16" as n_source <<database>> {',
      '  storage "<b>Tables</b>\\norders\\ncustomers" as n_tables <<table>>',
      '  queue "Write-Ahead Log" as n_wal <<log>>',
      '}',
      'component "<b>Connector</b>\\nCaptures changes" as n_connector <<connector>>',
      'person "Client" as n_client <<actor>> <<implied>>;line.dashed',
      'label "Query Request" as n_words',
      'note "A note of the drawing" as note_1',
      'n_tables --> n_wal',
      'n_source --> n_connector : Read WAL',
      'n_source ..> n_connector : Read again',
      'n_client <--> n_source : Asks',
      'n_words -- n_connector',
    ]);
  });

  it('writes lifelines as a sequence', () => {
    expect(bodyOf(exchange).map((line) => line.replace(/ #[0-9a-f]{6}$/, ''))).toEqual([
      'actor "Client" as n_client <<actor>>',
      'database "PostgreSQL" as n_database <<database>>',
      'n_client -> n_database : Query',
      'n_database --> n_client : Rows',
      'n_client -> n_client : Thinks',
      'n_client <-> n_database : Talks',
      'note over n_database : Filters rows',
    ]);
  });

  it('opens and closes every container, and says every element once, whatever the labels hold', () => {
    fc.assert(
      fc.property(anyView, (spec) => {
        const { view } = makeInput(spec).views[0]!;
        const lines = linesOf(spec);
        expect(lines.filter((line) => /^@(start|end)uml$/.test(line))).toEqual(['@startuml', '@enduml']);
        const parents = new Set(view.nodes.flatMap(({ parent }) => parent ?? []));
        expect(lines.filter((line) => line.endsWith(' {'))).toHaveLength(parents.size);
        expect(lines.filter((line) => /^ *\}$/.test(line))).toHaveLength(parents.size);
        for (const { id } of view.nodes) {
          const name = id.replaceAll('-', '_');
          expect(
            lines.filter((line) => new RegExp(`^ *\\w+ "[^"]*" as n_${name}\\b`).test(line)),
          ).toHaveLength(1);
        }
        const arrows = /^n_\w+ <?(?:--?|\.\.)>? n_\w+(?: : .+)?$/;
        expect(lines.filter((line) => arrows.test(line))).toHaveLength(view.edges.length);
      }),
      { numRuns: 200 },
    );
  });
});
