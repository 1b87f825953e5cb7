import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Severity } from '@/lib/model';

/** A document and what is doubtful in it. */
export interface Checked {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** A log in the Static Analysis Results Interchange Format 2.1.0 (OASIS); columns count UTF-16 units from 1. */
export function sarifOf(checked: readonly Checked[]): object {
  const codes = [
    ...new Set(checked.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))),
  ].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'explorer', rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        artifacts: checked.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: checked.flatMap(({ file, diagnostics }, index) =>
          diagnostics.map(({ severity, code, message, range }) => ({
            ruleId: code,
            ruleIndex: codes.indexOf(code),
            level: levels[severity],
            message: { text: message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(file), index },
                  region: { startLine: range.line, startColumn: range.column, endColumn: range.endColumn },
                },
              },
            ],
          })),
        ),
      },
    ],
  };
}

function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.split(sep).join('/'));
}
