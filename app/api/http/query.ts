import { nearest } from '@/lib/model';
import { ProblemError } from './problem';

/** The query of a request; refuses parameters that are not in `known` or that come twice. */
export function queryOf(request: Request, known: readonly string[]): URLSearchParams {
  const { searchParams } = new URL(request.url);
  const seen = new Set<string>();
  for (const [name, value] of searchParams) {
    if (!known.includes(name)) {
      const near = nearest(name, known);
      throw new ProblemError(
        'bad-parameter',
        `There is no parameter "${name}" here. Known are: ${known.join(', ') || 'none'}.`,
        { parameter: name, value, ...(near && { nearest: near }) },
      );
    }
    if (seen.has(name)) {
      throw new ProblemError('bad-parameter', `"${name}" is given twice.`, { parameter: name, value });
    }
    seen.add(name);
  }
  return searchParams;
}

/** The value of `name`: one of `choices`, or `otherwise` when it is not given. */
export function choiceOf<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T {
  const value = query.get(name);
  if (value === null) return otherwise;
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  throw new ProblemError(
    'bad-parameter',
    `"${name}" is "${value}"; it must be one of ${choices.join(', ')}.`,
    {
      parameter: name,
      value,
      bound: choices.join(', '),
    },
  );
}

/** `found`, or a problem that names the nearest of what exists. */
export function foundOr404<T>(found: T | undefined, what: string, id: string, known: readonly string[]): T {
  if (found !== undefined) return found;
  const near = nearest(id, known);
  throw new ProblemError(
    'not-found',
    `There is no ${what} "${id}". ${near ? `Did you mean "${near}"?` : `Known are: ${known.join(', ')}.`}`,
    { value: id, ...(near && { nearest: near }) },
  );
}
