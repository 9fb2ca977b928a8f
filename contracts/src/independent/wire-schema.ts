/** The published schemas of answers, compiled by ajv in strict mode. */
import { createRequire } from 'node:module';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { schemaKeywords, type Action } from '@iot-distribution/codec';

const require = createRequire(import.meta.url);
const compiled = new Map<Action | 'GatewayError', ValidateFunction>();

/** What the schema has against an answer in its JSON form; nothing when it allows it. */
export function violationsOf(answer: Action | 'GatewayError', wire: unknown): string[] {
  let validate = compiled.get(answer);
  if (validate === undefined) {
    const schema = require(
      `@iot-distribution/codec/schemas/${answer === 'GatewayError' ? answer : `${answer}.response.wire`}.json`,
    ) as object;
    validate = new Ajv2020({ strict: true, allowUnionTypes: false }).addVocabulary([...schemaKeywords]).compile(schema);
    compiled.set(answer, validate);
  }
  if (validate(wire)) return [];
  // Names and rules only: values may be what must not be printed.
  return (validate.errors ?? []).map(
    ({ instancePath, message = 'is not allowed' }) => `${instancePath || '/'} ${message}`,
  );
}
