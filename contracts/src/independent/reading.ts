/**
 * A response, read by its contract but without the codec: the rows that it shows, unknown members, values of
 * another kind than in the contract, and the resulting model.
 */
import type { ArraySchema, ObjectSchema, Operation, Schema } from '@iot-distribution/codec/contract';
import type { WireNode, WireRoot } from './wire-node.ts';

export interface Finding {
  /** Wire path, as in the mapping. */
  readonly wire: string;
  readonly problem: string;
  /** Set for an unknown code of an enumeration. */
  readonly code?: string;
}

export interface Reading {
  readonly outcome: 'success' | 'service' | 'gateway';
  /** Names of the rows in the response: `Data.Status` and `Data.Status=1`. */
  readonly seen: ReadonlySet<string>;
  /** Members and codes that are not in the contract. */
  readonly unknown: readonly Finding[];
  /** Values of another kind than in the contract, and missing required members. */
  readonly wrong: readonly Finding[];
  /** Model of a success; `{ code, message, requestId }` of a failure, whose code is `unknown` if it has none. */
  readonly model: Readonly<Record<string, unknown>>;
  /** The same response as JSON has it, every scalar a text: the form in which the published schema validates an XML document. */
  readonly wire: Readonly<Record<string, unknown>>;
}

const gatewayMembers = new Set(['RequestId', 'HostId', 'Code', 'Message', 'Recommend', 'AccessDeniedDetail']);

export function readByContract({ root, node }: WireRoot, { action, response }: Operation): Reading {
  const seen = new Set<string>();
  const unknown: Finding[] = [];
  const wrong: Finding[] = [];

  function struct(at: WireNode, schema: ObjectSchema, prefix: string): [model: Members, wire: Members] {
    const model: Members = {};
    const wire: Members = {};
    for (const [name] of at.children) {
      if (!Object.hasOwn(schema.properties, name)) unknown.push({ wire: prefix + name, problem: 'unknown member' });
    }
    for (const [name, member] of Object.entries(schema.properties)) {
      const found = at.children.filter(([child]) => child === name).map(([, child]) => child);
      const path = prefix + name;
      const [only] = found;
      if (member.type === 'array') {
        if (found.length > 1) wrong.push({ wire: path, problem: 'occurs more than once' });
        const read = only === undefined ? [[], undefined] : list(only, member, path);
        model[smallFirst(name)] = read[0];
        if (read[1] !== undefined) wire[name] = read[1];
      } else if (only === undefined || only.literal === 'null' || isUnset(only, member, schema, name)) {
        if (schema.required.includes(name) && prefix !== '') wrong.push({ wire: path, problem: 'is missing' });
      } else {
        if (found.length > 1) wrong.push({ wire: path, problem: 'occurs more than once' });
        // An empty text is what serialisers write for a member that does not exist.
        if (only.text !== '' || member.type !== 'string' || schema.required.includes(name)) seen.add(path);
        [model[smallFirst(name)], wire[name]] = value(only, member, path);
      }
    }
    return [model, wire];
  }

  function list(at: WireNode, schema: ArraySchema, path: string): [model: unknown[], wire: unknown] {
    const item = schema['x-item'];
    if (item === undefined) {
      wrong.push({ wire: path, problem: 'is a list without a name for its items' });
      return [[], undefined];
    }
    for (const [name] of at.children) {
      if (name !== item) unknown.push({ wire: `${path}.${name}`, problem: 'unknown member' });
    }
    const items = at.children.filter(([name, { literal }]) => name === item && literal !== 'null');
    if (items.length > 0) seen.add(`${path}.${item}[]`);
    const read = items.map(([, child]) =>
      schema.items.type === 'object'
        ? struct(child, schema.items, `${path}.${item}[].`)
        : value(child, schema.items, `${path}.${item}[]`),
    );
    return [read.map(([model]) => model), { [item]: read.map(([, wire]) => wire) }];
  }

  function value(at: WireNode, schema: Schema, path: string): [model: unknown, wire: unknown] {
    if (schema.type === 'object') {
      if (at.text.trim() !== '') wrong.push({ wire: path, problem: 'expected members, got text' });
      return struct(at, schema, `${path}.`);
    }
    if (at.literal === 'members' || schema.type === 'array') {
      wrong.push({ wire: path, problem: `expected a ${schema.type}, got members` });
      return [undefined, undefined];
    }
    if (schema.type === 'boolean') {
      if (at.text !== 'true' && at.text !== 'false') wrong.push({ wire: path, problem: 'is neither true nor false' });
      return [at.text === 'true', at.text];
    }
    if (schema.type === 'string') {
      if (at.literal !== 'text') wrong.push({ wire: path, problem: `expected a string, got a ${at.literal}` });
      return [at.text, at.text];
    }
    if (!/^-?[0-9]+$/.test(at.text)) wrong.push({ wire: path, problem: 'is not an integer' });
    // Leading zeros and a minus before zero do not change the number.
    const integer = Number(at.text) + 0;
    const names = schema['x-enum-names'];
    if (names === undefined) return [integer, at.text];
    const code = String(integer).slice(0, 20);
    const name = Object.hasOwn(names, code) ? names[code] : undefined;
    if (name === undefined) unknown.push({ wire: path, problem: `unknown code ${code}`, code });
    else seen.add(`${path}=${code}`);
    return [name ?? `unrecognized:${code}`, at.text];
  }

  const child = (name: string) => node.children.find(([other]) => other === name)?.[1];
  const spelled = (name: string) => node.children.filter(([other]) => other.toLowerCase() === name.toLowerCase());
  /**
   * The text of a member of a failure. A member of another kind counts as absent, and names count in any case after their own, as the codec
   * documents it.
   */
  const text = (...names: readonly string[]) => {
    const found = [...names.map(child), ...names.flatMap((name) => spelled(name).map(([, of]) => of))];
    const texts = found.filter((of) => of?.literal === 'text' || of?.literal === 'number').map((of) => of?.text ?? '');
    return texts.find((of) => of !== '') ?? texts[0];
  };
  const failure = (...messages: readonly string[]) => ({
    code: text('Code', 'ErrorCode') || 'unknown',
    message: text(...messages) ?? '',
    requestId: text('RequestId')?.trim(),
  });
  const isGateway = () => {
    if (root !== undefined) return root.toLowerCase() === 'error';
    if (child('Success') !== undefined || !text('Code', 'ErrorCode')) return false;
    const own = child('Code');
    const isDocumented = own !== undefined && own.literal !== 'members' && own.literal !== 'null' && own.text !== '';
    if (!isDocumented && !text('RequestId')) return false;
    return !spelled('Success').some(([, of]) => of.text === 'true');
  };
  if (isGateway()) {
    for (const [name] of node.children) {
      if (!gatewayMembers.has(name)) unknown.push({ wire: name, problem: 'unknown member of a gateway error' });
    }
    const model = failure('Message', 'ErrorMessage', 'ErrorMsg');
    return { outcome: 'gateway', seen, unknown, wrong, model, wire: plainMembers(node) };
  }
  if (root !== undefined && root !== `${action}Response`) {
    wrong.push({ wire: '', problem: `root element is not ${action}Response` });
  }
  if (child('Success') === undefined) wrong.push({ wire: 'Success', problem: 'is missing' });
  const [model, wire] = struct(node, response, '');
  if (child('Success')?.text === 'true') {
    for (const name of response.required) {
      if (child(name) === undefined) wrong.push({ wire: name, problem: 'is missing' });
    }
    const { code: _, errorMessage: __, ...data } = model;
    return { outcome: 'success', seen, unknown, wrong, model: { ...data, requestId: text('RequestId')?.trim() }, wire };
  }
  return { outcome: 'service', seen, unknown, wrong, model: failure('ErrorMessage', 'Message', 'ErrorMsg'), wire };
}

/** The product writes an empty text for an unset time. */
function isUnset({ literal, text }: WireNode, member: Schema, { required }: ObjectSchema, name: string): boolean {
  return literal === 'text' && text === '' && member.type !== 'string' && !required.includes(name);
}

type Members = Record<string, unknown>;

/** Members as JSON has them, for a response without lists. */
function plainMembers({ children }: WireNode): Members {
  return Object.fromEntries(
    children.map(([name, child]) => [name, child.literal === 'members' ? plainMembers(child) : child.text]),
  );
}

function smallFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
