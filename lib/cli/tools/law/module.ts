import { dirname, join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** A mention of another module: by import, re-export or `import()`. */
export interface Import {
  /** Path in the project without extension, or the name of a package. */
  readonly target: string;
  readonly kind: 'file' | 'package';
  /** Erased when compiled: it cannot make a circle at run time. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** A use of something whose result is not a function of the code's inputs. */
export interface Impurity {
  readonly name: string;
  readonly line: number;
}

/** What the import law asks about a file. */
export interface Module {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly client: boolean;
  readonly imports: readonly Import[];
  readonly impurities: readonly Impurity[];
}

const globals = new Set([
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'process',
  'crypto',
  'fetch',
  'window',
  'document',
  'localStorage',
]);

/** Engines may differ in the last bit of all but the exact ones. */
const exactMath = new Set([
  'abs',
  'ceil',
  'floor',
  'round',
  'trunc',
  'max',
  'min',
  'sign',
  'imul',
  'clz32',
  'sqrt',
]);

/** Throws an Error when the file cannot be parsed. */
export function readModule(path: string, text: string): Module {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const starts = lineStarts(text);
  const lineOf = (offset: number) => starts.findLastIndex((start) => start <= offset) + 1;
  const imports: Import[] = [];
  const impurities: Impurity[] = [];
  const uses: Impurity[] = [];
  const declared = new Set<string>();

  const mention = (specifier: string, typeOnly: boolean, offset: number) =>
    imports.push({ ...resolve(path, specifier), typeOnly, line: lineOf(offset) });

  new Visitor({
    ImportDeclaration(node) {
      mention(node.source.value, node.importKind === 'type', node.start);
    },
    ExportNamedDeclaration(node) {
      if (node.source) mention(node.source.value, node.exportKind === 'type', node.start);
    },
    ExportAllDeclaration(node) {
      mention(node.source.value, node.exportKind === 'type', node.start);
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') mention(String(node.source.value), false, node.start);
    },
    TSImportType(node) {
      mention(node.source.value, true, node.start);
    },
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.object.name !== 'Math') return;
      const member = node.property.type === 'Identifier' ? node.property.name : '[computed]';
      if (!node.computed && exactMath.has(member)) return;
      if (!node.computed && member === member.toUpperCase()) return;
      impurities.push({ name: `Math.${member}`, line: lineOf(node.start) });
    },
    BinaryExpression(node) {
      if (node.operator === '**') impurities.push({ name: 'the ** operator', line: lineOf(node.start) });
    },
    NewExpression(node) {
      globalUse(node.callee, node.start);
    },
    CallExpression(node) {
      globalUse(node.callee, node.start);
      if (node.callee.type === 'MemberExpression') globalUse(node.callee.object, node.start);
    },
    ImportSpecifier(node) {
      declared.add(node.local.name);
    },
    VariableDeclarator(node) {
      if (node.id.type === 'Identifier') declared.add(node.id.name);
    },
    FunctionDeclaration: declareParameters,
    FunctionExpression: declareParameters,
    ArrowFunctionExpression: declareParameters,
  }).visit(program);

  function globalUse(node: { type: string; name?: unknown }, offset: number): void {
    if (node.type === 'Identifier' && typeof node.name === 'string' && globals.has(node.name)) {
      uses.push({ name: node.name, line: lineOf(offset) });
    }
  }

  function declareParameters({ params }: { params: readonly { type: string; name?: unknown }[] }): void {
    for (const { type, name } of params) if (type === 'Identifier') declared.add(String(name));
  }

  // A file that gives a name of its own to something does not mean the platform's.
  impurities.push(...uses.filter(({ name }) => !declared.has(name)));
  const client = program.body.some(
    (statement) =>
      statement.type === 'ExpressionStatement' &&
      'directive' in statement &&
      statement.directive === 'use client',
  );
  return { path, client, imports, impurities };
}

function resolve(path: string, specifier: string): { target: string; kind: 'file' | 'package' } {
  if (specifier.startsWith('@/')) return { target: specifier.slice(2), kind: 'file' };
  if (specifier.startsWith('.')) return { target: join(dirname(path), specifier), kind: 'file' };
  return { target: specifier, kind: 'package' };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}
