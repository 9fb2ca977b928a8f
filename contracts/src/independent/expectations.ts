/**
 * What the vendor's page implies about a response and readers do not enforce: the `x-expected` of the published schema. A response that does
 * not meet it is decoded all the same, so it deserves a warning and not a failure.
 */
import { createRequire } from 'node:module';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { annotatedSchema, schemaKeywords, type Action } from '@iot-distribution/codec';

const require = createRequire(import.meta.url);

/** An expectation that a response does not meet. */
export interface Unmet {
  /** JSON pointer to the value, in wire names. */
  readonly pointer: string;
  /** What the page implies, as a sentence. */
  readonly expected: string;
}

/** The expectations that a response in its JSON form does not meet. The response must keep the schema otherwise. */
export type FindUnmet = (action: Action, wire: unknown) => readonly Unmet[];

/** A function that finds unmet expectations, and compiles the schema of an operation when it first needs it. */
export function unmetExpectations(): FindUnmet {
  const compiled = new Map<Action, ValidateFunction>();
  return (action, wire) => {
    const validate = compiled.get(action) ?? compile(action);
    compiled.set(action, validate);
    if (validate(wire)) return [];
    return (validate.errors ?? []).flatMap(({ keyword, instancePath, schema }) =>
      keyword === 'x-expected'
        ? [{ pointer: instancePath, expected: String((schema as { description?: unknown }).description) }]
        : [],
    );
  };
}

function compile(action: Action): ValidateFunction {
  // Elsewhere the schema is compiled strictly; here its expectations take part in it.
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
  ajv.addVocabulary(schemaKeywords.filter((keyword) => keyword !== 'x-expected'));
  ajv.addKeyword({ keyword: 'x-expected', macro: (expected: object) => expected });
  const schema = require(`@iot-distribution/codec/schemas/${action}.response.wire.json`) as Record<string, unknown>;
  return ajv.compile(annotatedSchema(schema));
}
