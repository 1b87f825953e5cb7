import { details, directions, type ExportOptions, scales, type Theme, themes } from '@/lib/export';
import { parseSeconds } from '@/lib/trace';
import { ProblemError } from '../http/problem';
import { choiceOf } from '../http/query';

/** Parameters of every exported file. */
export const exportParameters = ['theme', 'scale', 'transparent', 'direction', 'hide', 'inline'] as const;

const flags = ['true', 'false'] as const;

/** How a file is asked for, as `exportParameters` name it. Throws ProblemError. */
export function exportOptionsOf(query: URLSearchParams): ExportOptions & { readonly theme: Theme } {
  const scale = choiceOf(query, 'scale', scales.map(String), '1');
  return {
    theme: choiceOf(query, 'theme', themes, 'light'),
    scale: scales.find((known) => String(known) === scale)!,
    transparent: choiceOf(query, 'transparent', flags, 'false') === 'true',
    ...(query.has('direction') && { direction: choiceOf(query, 'direction', directions, 'down') }),
    detail: Object.fromEntries(hidden(query).map((detail) => [detail, false])),
  };
}

export function dispositionOf(query: URLSearchParams): 'inline' | 'attachment' {
  return choiceOf(query, 'inline', flags, 'false') === 'true' ? 'inline' : 'attachment';
}

function hidden(query: URLSearchParams): readonly string[] {
  const value = query.get('hide');
  if (value === null || value === '') return [];
  const asked = value.split(',');
  if (asked.every((word) => details.some((detail) => detail === word))) return asked;
  const bound = `some of ${details.join(', ')}, with commas between`;
  throw new ProblemError('bad-parameter', `"hide" is "${value}"; it must be ${bound}.`, {
    parameter: 'hide',
    value,
    bound,
  });
}

/** Simulated seconds as microseconds; undefined when not given. Throws ProblemError. */
export function instantOf(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  const t = parseSeconds(value);
  if (t !== null) return t;
  const bound = 'simulated seconds from 0 to 999999, with up to six decimals';
  throw new ProblemError('bad-parameter', `"${name}" is "${value.slice(0, 80)}"; it must be ${bound}.`, {
    parameter: name,
    value: value.slice(0, 80),
    bound,
  });
}
