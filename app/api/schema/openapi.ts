import { details, directions, formats, scales, themes } from '@/lib/export';
import { densities } from '@/lib/model';
import { type ComponentName, componentSchemas } from './components';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: object;
}

const diagramId: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Slug of a diagram.',
  schema: { type: 'string' },
};

function query(name: string, description: string, schema: object): Parameter {
  return { name, in: 'query', required: false, description, schema };
}

const ref = (name: ComponentName) => ({ $ref: `#/components/schemas/${name}` });

const problemAnswer = {
  description: 'What was wrong with the request.',
  content: { 'application/problem+json': { schema: ref('Problem') } },
};
const unchanged = { description: 'The client has it already (If-None-Match).' };

function get(
  summary: string,
  parameters: readonly Parameter[],
  content: object,
  problems: readonly number[] = [],
) {
  return {
    get: {
      summary,
      parameters,
      responses: {
        200: { description: 'As asked.', content },
        304: unchanged,
        ...Object.fromEntries(problems.map((status) => [status, problemAnswer])),
      },
    },
  };
}

/** The same with POST, for text that the audience has typed: in the body, since an address is kept in too many places. */
function withTyped(path: ReturnType<typeof get>) {
  const { 304: _, ...responses } = path.get.responses;
  return {
    ...path,
    post: {
      ...path.get,
      summary:
        'The same run with text parameters of its own; nothing of it is kept, and neither its address nor its `input` repeats them',
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: {
              type: 'object',
              description: 'Each text parameter as `p.<name>`; 4,096 bytes at most.',
            },
          },
        },
      },
      responses,
    },
  };
}

const json = (name: ComponentName) => ({ 'application/json': { schema: ref(name) } });
const one = (values: readonly string[], otherwise: string) => ({
  type: 'string',
  enum: [...values],
  default: otherwise,
});

const formatId: Parameter = {
  name: 'format',
  in: 'path',
  required: true,
  description: 'Id of a format.',
  schema: { type: 'string', enum: formats.map(({ id }) => id) },
};

/** What every exported file can be asked for with. */
const exportQueries: readonly Parameter[] = [
  query('theme', 'Colours.', one(themes, 'light')),
  query('scale', 'Pixels to a px, of PNG.', { type: 'integer', enum: [...scales], default: 1 }),
  query('transparent', 'Leaves the paper out of SVG, PNG and PDF.', { type: 'boolean', default: false }),
  query('direction', 'Which way Mermaid, PlantUML, D2 and DOT flow; left out: as the drawing does.', {
    type: 'string',
    enum: [...directions],
  }),
  query('hide', `Some of ${details.join(', ')}, with commas between.`, { type: 'string' }),
  query('inline', 'To look at, not to save.', { type: 'boolean', default: false }),
];
const exportedFile = Object.fromEntries(formats.map(({ mediaType }) => [mediaType, {}]));

/** The description of the API, made from the schemas that its answers are tested with. */
export const openapi: object = {
  openapi: '3.1.0',
  info: {
    title: 'Architecture Explorer',
    version: '1',
    description:
      'Diagrams read from ASCII drawings, their layouts, simulated runs and exported files. Everything is read with GET.',
  },
  paths: {
    '/api/diagrams': get('Every diagram in short', [], json('DiagramList'), [400]),
    '/api/diagrams/{id}': get('A diagram', [diagramId], json('Diagram'), [400, 404]),
    '/api/diagrams/{id}/layouts': get(
      'Its views with every place computed',
      [diagramId, query('density', 'Room for text alone, or for live state.', one(densities, 'still'))],
      json('Layouts'),
      [400, 404],
    ),
    '/api/diagrams/{id}/scenarios': get(
      'What can be run on it',
      [diagramId],
      json('ScenarioList'),
      [400, 404],
    ),
    '/api/diagrams/{id}/runs': withTyped(
      get(
        'A run, streamed in order of time: a header, events, and an end without which it is incomplete',
        [
          diagramId,
          { ...query('scenario', 'Id of a scenario.', { type: 'string' }), required: true },
          query('seed', 'Of all random streams.', { type: 'integer', minimum: 0, maximum: 2_147_483_647 }),
          query('p', 'Each parameter as `p.<name>=<value>`.', { type: 'string' }),
          query('as', 'Who reads, where a scenario asks: the run holds nothing that they may not see.', {
            type: 'string',
          }),
          query(
            'fault',
            'Repeatable: `<kind>:<target>@<t>` or `<kind>:<target>@<t>-<t2>`, in simulated seconds; `none` for a run without faults.',
            {
              type: 'array',
              items: { type: 'string' },
            },
          ),
          query('model', 'Version of the simulator, as `/scenarios` tells it: makes the answer immutable.', {
            type: 'string',
          }),
        ],
        { 'application/x-ndjson': { schema: { oneOf: [ref('TraceHeader'), ref('TraceEvent')] } } },
        [400, 404, 406, 410, 503],
      ),
    ),
    '/api/diagrams/{id}/export/{format}': get(
      'A file of it',
      [
        diagramId,
        formatId,
        query('view', 'Id of a view; left out: all of them where a file holds several, else the first.', {
          type: 'string',
        }),
        ...exportQueries,
      ],
      exportedFile,
      [400, 404, 422],
    ),
    '/api/diagrams/{id}/runs/export/{format}': get(
      'A run as a sequence diagram; with `t`, as it stands at that instant. Takes the inputs of a run besides',
      [
        diagramId,
        formatId,
        query('t', 'Simulated seconds: the instant of a still.', { type: 'number' }),
        query('from', 'Simulated seconds: where the sequence begins.', { type: 'number' }),
        query('to', 'Simulated seconds: where it ends.', { type: 'number' }),
        ...exportQueries,
      ],
      exportedFile,
      [400, 404, 422, 503],
    ),
    '/api/export/{format}': get(
      'All diagrams in one file: a ZIP, or one draw.io file',
      [formatId, ...exportQueries],
      { ...exportedFile, 'application/zip': {} },
      [400, 404, 422],
    ),
    '/api/diagrams/{id}/offline': get(
      'The small player with a run inside, as one file of HTML; takes the inputs of a run and the options of an embed',
      [diagramId],
      { 'text/html': {} },
      [400, 404],
    ),
    '/api/diagrams/{id}/animation': get(
      'A run as SVG that moves by itself, without a script; takes the inputs of a run and `theme`',
      [diagramId, query('beats', 'Captions of a part of the run, such as `2-5`.', { type: 'string' })],
      { 'image/svg+xml': {} },
      [400, 404],
    ),
    '/api/diagrams/{id}/film': get(
      'What a browser draws a film of a run from, beside the run; takes the inputs of a run and `theme`',
      [diagramId],
      { 'application/json': { schema: { type: 'object' } } },
      [400, 404],
    ),
    '/api/diagrams/{id}/card': get(
      'The picture that a link is shown with elsewhere, of the view or of a run at `t` or `beat`',
      [diagramId],
      { 'image/png': {} },
      [400, 404],
    ),
    '/api/oembed': get(
      'The player of a link, for pages that know oEmbed 1.0',
      [
        { ...query('url', 'Address of a diagram or an embed.', { type: 'string' }), required: true },
        query('maxwidth', 'Of the frame, in px.', { type: 'integer' }),
        query('maxheight', 'Of the frame, in px.', { type: 'integer' }),
        query('format', 'Of the answer.', one(['json', 'xml'], 'json')),
      ],
      { 'application/json': { schema: { type: 'object' } }, 'text/xml': {} },
      [400, 404],
    ),
    '/api/formats': get('The formats there are, and what each can hold', [], json('FormatList'), [400]),
    '/api/openapi.json': get(
      'This description',
      [],
      { 'application/json': { schema: { type: 'object' } } },
      [400],
    ),
  },
  components: { schemas: componentSchemas() },
};
