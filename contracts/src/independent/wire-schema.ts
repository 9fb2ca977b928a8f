/** The published schemas of responses, compiled by ajv in strict mode. */
import { createRequire } from 'node:module';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Action } from '@iot-distribution/codec';

const require = createRequire(import.meta.url);
const compiled = new Map<Action | 'GatewayError', ValidateFunction>();

/** A part of a response that the schema does not allow. */
export interface Violation {
  /** JSON pointer. */
  readonly pointer: string;
  /** The violated rule. It does not quote a value, which may be a secret. */
  readonly message: string;
}

/** The errors of a response in its JSON form, each at the innermost place; empty if it is valid. */
export function violationsOf(response: Action | 'GatewayError', wire: unknown): Violation[] {
  let validate = compiled.get(response);
  if (validate === undefined) {
    const schema = require(
      `@iot-distribution/codec/schemas/${response === 'GatewayError' ? response : `${response}.response.wire`}.json`,
    ) as object;
    validate = new Ajv2020({ strict: true, allowUnionTypes: false }).compile(schema);
    compiled.set(response, validate);
  }
  if (validate(wire)) return [];
  const byPlace = Map.groupBy(validate.errors ?? [], ({ instancePath }) => instancePath);
  // A struct that may be null fails as well when one of its members does.
  const hasInner = (pointer: string) => [...byPlace.keys()].some((other) => other.startsWith(`${pointer}/`));
  return [...byPlace]
    .filter(([pointer]) => !hasInner(pointer))
    .map(([pointer, errors]) => ({ pointer, message: messageOf(errors) }));
}

/** A member that may be null fails once for each alternative. */
function messageOf(errors: readonly { readonly keyword: string; readonly message?: string }[]): string {
  const single = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'if');
  return [...new Set((single.length > 0 ? single : errors).map(({ message }) => message ?? 'is not allowed'))].join(
    ' or ',
  );
}
