/** Runs a generated validator and says what it found in words: the member, the rule, and what the contract says of it. */
import type { ArraySchema, ObjectSchema, Schema } from './contract.ts';
import { modelName } from './wire/plan.ts';

/** What ajv reports, of which only the first is looked at. */
export interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A validator that `pnpm generate` made: no ajv at run time, no code generation. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}

/**
 * Calls `refuse` with a sentence and the JSON pointer (in model names) of the first member that breaks a rule.
 */
export function validate(
  validator: Validator,
  value: unknown,
  schema: ObjectSchema,
  refuse: (message: string, member: string) => never,
): void {
  if (validator(value)) return;
  const violation = validator.errors?.[0];
  if (violation === undefined) return refuse('the value breaks its contract', '');
  const { instancePath, keyword, params } = violation;
  if (keyword === 'required') {
    const member = `${instancePath}/${String(params['missingProperty'])}`;
    return refuse(`${member} is missing: ${describe(schema, member)}`, member);
  }
  if (keyword === 'additionalProperties') {
    // The name is the caller's own, so it may be anything; it is cut, not quoted in full.
    const member = `${instancePath}/${String(params['additionalProperty']).slice(0, 64)}`;
    return refuse(`${member} is not a member of this operation`, member);
  }
  const where = instancePath === '' ? 'the input' : instancePath;
  return refuse(`${where} ${violation.message ?? 'is not valid'}: ${describe(schema, instancePath)}`, instancePath);
}

/** The contract's own words for the member at a pointer in model names. */
function describe(root: ObjectSchema, pointer: string): string {
  let schema: Schema | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    if (schema?.type === 'array') schema = (schema as ArraySchema).items;
    else if (schema?.type === 'object') {
      schema = Object.entries(schema.properties).find(([wire]) => modelName(wire) === step)?.[1];
    }
  }
  return schema?.description ?? 'unknown to the contract';
}
