/** The published schemas, read as in another language: from their files, with an independent validator. */
import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { annotatedSchema } from '../src/index.ts';

interface Published {
  readonly $id: string;
  readonly $schema: string;
  readonly title: string;
  readonly [keyword: string]: unknown;
}

const folder = new URL('../schemas/', import.meta.url);
export const schemas: ReadonlyMap<string, Published> = new Map(
  readdirSync(folder)
    .toSorted()
    .map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Published]),
);

/** A schema with its annotations as keywords, by its name without extension. */
export function annotated(file: string): Readonly<Record<string, unknown>> {
  return annotatedSchema(schemas.get(`${file}.json`) ?? {});
}

// One validator for all, so that two schemas with one `$id` clash. `strict` rejects unknown keywords and formats.
export const ajv: Ajv2020 = new Ajv2020({ strict: true, validateSchema: true });
for (const schema of schemas.values()) ajv.addSchema(schema);

/** The validator of a file, by its name without extension. */
export function validatorOf(file: string): ValidateFunction {
  const validate = ajv.getSchema(schemas.get(`${file}.json`)?.$id ?? '');
  if (validate === undefined) throw new Error(`there is no schema ${file}`);
  return validate;
}
