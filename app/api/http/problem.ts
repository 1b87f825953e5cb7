/** An error answer as RFC 9457 has it. `parameter`, `value` and `bound` say what was wrong with the request. */
export interface Problem {
  /** Path of its kind, stable: what programs tell problems apart by. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly parameter?: string;
  readonly value?: string;
  readonly bound?: string;
  /** The nearest thing that exists, for "did you mean". */
  readonly nearest?: string;
  readonly limit?: number;
  readonly count?: number;
}

/** Every kind of problem, with its status and title. */
const kinds = {
  'bad-parameter': [400, 'A parameter cannot be used'],
  'not-found': [404, 'There is no such thing'],
  'method-not-allowed': [405, 'This address is only read'],
  'not-acceptable': [406, 'No acceptable representation'],
  'unknown-model': [410, 'That version of the simulator is gone'],
  'not-exportable': [422, 'The format cannot hold this view'],
  internal: [500, 'The server failed'],
  busy: [503, 'Too many runs at once'],
} as const satisfies Record<string, readonly [number, string]>;
export type ProblemKind = keyof typeof kinds;

type Details = Omit<Problem, 'type' | 'title' | 'status' | 'detail'>;

/** Thrown by a handler to answer with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    detail: string,
    details: Details = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    const [status, title] = kinds[kind];
    this.problem = { type: `/problems/${kind}`, title, status, detail, ...details };
    this.headers = headers;
  }
}

export function problemResponse({ problem, headers }: ProblemError): Response {
  return new Response(`${JSON.stringify(problem)}\n`, {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}
