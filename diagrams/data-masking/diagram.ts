import type { Annotation, Panel } from '@/lib/model';

/** What a reader asks, and what comes back: a value for each column. */
const answer: readonly Panel[] = [
  {
    type: 'text',
    field: 'sql',
    title: 'SQL',
    lines: 2,
    sample: "WHERE ssn = '123-45-6789'",
  },
  {
    type: 'table',
    field: 'answer',
    columns: [
      { key: 'column', label: 'column', sample: 'birthday' },
      { key: 'value', label: 'value seen', sample: 'alice@example.com' },
    ],
    rows: 4,
  },
];

export const annotation: Annotation = {
  section: 'Security architecture',
  views: [
    {
      id: 'data-masking',
      title: 'Data masking',
      drawings: ['Raw Data'],
      nodes: {
        'raw-data': {
          kind: 'record',
          panels: [
            {
              type: 'table',
              field: 'record',
              columns: [
                { key: 'column', label: 'column', sample: 'birthday' },
                { key: 'value', label: 'stored', sample: 'alice@example.com' },
              ],
              rows: 4,
            },
            {
              type: 'text',
              field: 'before',
              title: 'Asked',
              lines: 2,
              sample: "SELECT * FROM customers WHERE ssn = '123-45-6789'",
            },
            {
              type: 'text',
              field: 'after',
              title: 'Executed',
              lines: 2,
              sample: 'SELECT mask_email(email), mask_ssn(ssn), mask_phone(phone),',
            },
          ],
        },
        'regular-user': { kind: 'actor', panels: answer },
        'admin-user': { kind: 'actor', panels: answer },
      },
      implied: {
        nodes: [
          {
            id: 'support-user',
            title: 'Support',
            kind: 'actor',
            place: { side: 'right', of: 'admin-user' },
            panels: answer,
          },
        ],
        edges: [{ from: 'raw-data', to: 'support-user' }],
      },
    },
  ],
};
