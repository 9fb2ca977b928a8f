/**
 * The keywords that the published JSON Schemas use beyond draft 2020-12. All of them are annotations: a validator may ignore them, and one
 * that rejects unknown keywords has to be told.
 *
 * - `x-wire-name`, `x-model-name`: the name of a member in the other of the two forms;
 * - `x-wire-type`: the vendor's word for its type, such as Integer (32 bits) or Long (64 bits);
 * - `x-item-name`: the name of the items inside the wrapper of a list;
 * - `x-in`: where a parameter travels, `query` or `form`;
 * - `x-redact`: what must not be logged, an `id` of an account or a signed `url`;
 * - `x-enum-names`, `x-enum-meanings`: the name and the meaning of each code;
 * - `x-expected`: a schema that the page implies and readers do not enforce; `verify` of `@iot-distribution/contracts` warns.
 *
 * @example
 * import { Ajv2020 } from 'ajv/dist/2020.js';
 * const ajv = new Ajv2020({ strict: true });
 * ajv.addVocabulary([...schemaKeywords]);
 */
export const schemaKeywords: readonly string[] = [
  'x-wire-name',
  'x-model-name',
  'x-wire-type',
  'x-item-name',
  'x-in',
  'x-redact',
  'x-enum-names',
  'x-enum-meanings',
  'x-expected',
];
