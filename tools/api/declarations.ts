/** Declarations, imports and exports of one declaration file, from a parser, since declarations nest. */
import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

export interface Declaration {
  readonly name: string;
  readonly isType: boolean;
  /** Without its comments. */
  readonly text: string;
  /** The comment before it; empty if there is none. */
  readonly docblock: string;
  /** Names of types and values that it uses. */
  readonly uses: readonly string[];
}

/** A name in another module. */
export interface Elsewhere {
  readonly module: string;
  readonly name: string;
}

export interface DeclarationFile {
  /** Overloads have one name. */
  readonly declared: ReadonlyMap<string, readonly Declaration[]>;
  readonly imported: ReadonlyMap<string, Elsewhere>;
  /** By exported name: the name here, or where it comes from. */
  readonly exported: ReadonlyMap<string, string | Elsewhere>;
  /** Modules whose exports are all re-exported. */
  readonly spread: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

interface Comment {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export function readDeclarations(path: string): DeclarationFile {
  const source = readFileSync(path, 'utf8');
  const { program, comments, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const declared = new Map<string, Declaration[]>();
  const imported = new Map<string, Elsewhere>();
  const exported = new Map<string, string | Elsewhere>();
  const spread: string[] = [];

  for (const statement of program.body as unknown as Node[]) {
    const module = (statement['source'] as { value?: string } | null | undefined)?.value;
    const specifiers = (statement['specifiers'] ?? []) as Node[];
    if (statement.type === 'ImportDeclaration' && module !== undefined) {
      for (const one of specifiers) imported.set(nameIn(one['local']), { module, name: nameIn(one['imported']) });
    } else if (statement.type === 'ExportAllDeclaration' && module !== undefined) {
      spread.push(module);
    } else if (statement.type === 'ExportNamedDeclaration' && specifiers.length > 0) {
      for (const one of specifiers) {
        const name = nameIn(one['local']);
        exported.set(nameIn(one['exported']), module === undefined ? name : { module, name });
      }
    } else {
      const declaration = (statement['declaration'] ?? statement) as Node;
      for (const name of namesOf(declaration)) {
        const found = { name, ...described(statement, declaration, source, comments) };
        declared.set(name, [...(declared.get(name) ?? []), found]);
        if (statement.type === 'ExportNamedDeclaration') exported.set(name, name);
      }
    }
  }
  return { declared, imported, exported, spread };
}

function described(statement: Node, declaration: Node, source: string, comments: readonly Comment[]) {
  const before = comments.findLast(({ end }) => end <= statement.start);
  const isDocblock = before?.value.startsWith('*') && source.slice(before.end, statement.start).trim() === '';
  let text = '';
  let at = declaration.start;
  for (const { start, end } of comments) {
    if (start < declaration.start || end > declaration.end) continue;
    text += source.slice(at, start);
    at = end;
  }
  text += source.slice(at, declaration.end);
  return {
    isType: declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSTypeAliasDeclaration',
    text: text.replace(/^declare (?!const)/, '').replaceAll(/\n\s*(?=\n)/g, ''),
    docblock: isDocblock ? (before?.value ?? '') : '',
    uses: [...new Set(namesUsed(declaration))],
  };
}

function namesOf(declaration: Node): string[] {
  const several = declaration['declarations'] as Node[] | undefined;
  return (several ?? [declaration]).map(({ id }) => nameIn(id)).filter((name) => name !== '');
}

function nameIn(node: unknown): string {
  const { name = '', value = '' } = (node ?? {}) as { name?: string; value?: string };
  return name || value;
}

/** References in the syntax; a member with the name of a type is not one. */
const references: Readonly<Record<string, string>> = {
  TSTypeReference: 'typeName',
  TSTypeQuery: 'exprName',
  TSInterfaceHeritage: 'expression',
  TSClassImplements: 'expression',
  ClassDeclaration: 'superClass',
};

function* namesUsed(node: unknown): Generator<string> {
  if (Array.isArray(node)) for (const one of node) yield* namesUsed(one);
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  const reference = references[String(node.type)];
  if (reference !== undefined) {
    const name = nameIn((node as Node)[reference]);
    if (name !== '') yield name;
  }
  for (const member of Object.values(node)) yield* namesUsed(member);
}
