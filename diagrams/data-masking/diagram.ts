import type { Annotation, Panel } from '@/lib/model';

/** What a reader sees: a value for each column. */
const answer: readonly Panel[] = [
  {
    type: 'table',
    field: 'answer',
    columns: [
      { key: 'column', label: 'column', sample: 'birthday' },
      { key: 'value', label: 'sees', sample: 'alice@example.com' },
    ],
    rows: 3,
  },
  {
    type: 'text',
    field: 'sql',
    title: 'Asked',
    where: 'inspector',
    lines: 5,
    sample: "WHERE ssn = '***-**-6789'",
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
              rows: 3,
            },
            {
              type: 'text',
              field: 'before',
              title: 'As asked',
              lines: 2,
              sample: 'SELECT email, ssn, phone, birthday FROM customers',
            },
            {
              type: 'text',
              field: 'after',
              title: 'Rewritten',
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
