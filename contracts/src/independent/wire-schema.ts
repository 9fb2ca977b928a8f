/** The published schema of an operation's answer, compiled by ajv in strict mode. */
import { createRequire } from 'node:module';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Action } from '@iot-distribution/codec';

const require = createRequire(import.meta.url);
const compiled = new Map<Action, ValidateFunction>();

/** What the schema has against an answer in its JSON form; nothing when it allows it. */
export function violationsOf(action: Action, wire: unknown): string[] {
  let validate = compiled.get(action);
  if (validate === undefined) {
    const schema = require(`@iot-distribution/codec/schemas/${action}.response.wire.json`) as object;
    validate = new Ajv2020({ strict: true, allowUnionTypes: false }).compile(schema);
    compiled.set(action, validate);
  }
  if (validate(wire)) return [];
  // Names and rules only: values may be what must not be printed.
  return (validate.errors ?? []).map(
    ({ instancePath, message = 'is not allowed' }) => `${instancePath || '/'} ${message}`,
  );
}
