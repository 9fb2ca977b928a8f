/**
 * Expectations that the vendor's page implies and readers do not enforce: the `x-expected` of the published schema. A response that does
 * not meet one is still decoded, so it gets a warning and not a failure.
 */
import { createRequire } from 'node:module';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { annotatedSchema, schemaKeywords, type Action } from '@iot-distribution/codec';

const require = createRequire(import.meta.url);
/** The schemas are part of the package, so each is compiled once, when it is first needed. */
const compiled = new Map<Action, ValidateFunction>();

/** An expectation that a response does not meet. */
export interface Unmet {
  /** JSON pointer to the value, in wire names. */
  readonly pointer: string;
  /** The expectation, as a sentence. */
  readonly expected: string;
}

/** The expectations that a response in its JSON form does not meet. The response must otherwise be valid. */
export function unmetExpectations(action: Action, wire: unknown): readonly Unmet[] {
  const validate = compiled.get(action) ?? compile(action);
  compiled.set(action, validate);
  if (validate(wire)) return [];
  return (validate.errors ?? []).flatMap(({ keyword, instancePath, schema }) =>
    keyword === 'x-expected'
      ? [{ pointer: instancePath, expected: String((schema as { description?: unknown }).description) }]
      : [],
  );
}

function compile(action: Action): ValidateFunction {
  // `violationsOf` compiles the schema strictly; here its expectations are included.
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true, verbose: true });
  ajv.addVocabulary(schemaKeywords.filter((keyword) => keyword !== 'x-expected'));
  ajv.addKeyword({ keyword: 'x-expected', macro: (expected: object) => expected });
  const schema = require(`@iot-distribution/codec/schemas/${action}.response.wire.json`) as Record<string, unknown>;
  return ajv.compile(annotatedSchema(schema));
}
