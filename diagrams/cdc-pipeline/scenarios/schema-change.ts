import { object } from '../guarantees/records';
import { edges, tables } from '../model/places';
import { parametersWith } from '../parameters';
import { type Story, seconds } from './define';
import { at, beat, ending, many, thousands } from './tell';

export const schemaChange: Story = {
  id: 'schema-change',
  title: 'A column is added',
  summary: 'The table gets a new column in the middle of the day, and the pipeline follows without stopping.',
  parameters: parametersWith({ transactions: 22 }),
  faults: [{ kind: 'column-added', target: tables, at: seconds(4.2), until: null }],
  beats: [
    at('gold', 'flowing', (_, tally) => {
      return `Orders have six columns, from the table to Silver. Gold: €${thousands(tally.revenue)}.`;
    }),
    at(
      'column-added',
      'added',
      ({ data }) =>
        `ALTER TABLE ${data.table} ADD COLUMN ${data.column}. No row is rewritten; existing ones have null. Must the pipeline stop for it?`,
      { question: true },
    ),
    beat(
      'carried',
      (event) => {
        if (event.type !== 'send' || event.edge !== edges.publish || event.message.count !== 1) return null;
        const after = object(object(event.message.payload).after);
        return typeof after.channel === 'string'
          ? `No: order ${after.id} has the channel “${after.channel}”, and its event simply says so. Earlier events have no such field.`
          : null;
      },
      { answers: 'added' },
    ),
    at(
      'bronze',
      'bronze',
      () => 'Bronze keeps events as they come, so old and new ones are side by side in one table.',
      { after: ['carried'] },
    ),
    at('schema-evolved', 'evolved', ({ data }) => {
      return `Silver sees a field it does not know and adds the column “${Array.isArray(data.columns) ? data.columns.join(', ') : ''}” in version ${data.version} of its table; it is null in every older row.`;
    }),
    at(
      'gold',
      'gold',
      (_, tally) =>
        `Gold uses only the columns it knows: €${thousands(tally.revenue)}, and no query had to change.`,
      {
        after: ['evolved'],
      },
    ),
    ending(
      (tally) =>
        `${many(tally.changes, 'change')} in two shapes, one history. The pipeline never stopped; dropping a column would have broken it.`,
    ),
  ],
};
