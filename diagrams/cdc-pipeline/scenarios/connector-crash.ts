import { debezium } from '../model/places';
import { type Story, seconds } from './define';

export const connectorCrash: Story = {
  id: 'connector-crash',
  title: 'The connector crashes',
  summary: 'Debezium dies and resumes from its stored offset: what it had published since comes twice.',
  faults: [{ kind: 'connector-down', target: debezium, at: seconds(7), until: seconds(11) }],
  beats: [],
};
