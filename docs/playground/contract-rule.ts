/** The rule of a contract about one member of a response, found by its JSON pointer. */
import { operations, type Action } from '@iot-distribution/codec';
import type { Schema } from '@iot-distribution/codec/contract';

export interface ContractRule {
  /** `Data.Status` */
  readonly member: string;
  readonly text: string;
}

/** Undefined for a pointer that leads to no member of the contract. */
export function ruleAt(action: Action, pointer: string): ContractRule | undefined {
  let schema: Schema | undefined = operations[action].response;
  let required = true;
  const steps = pointer.split('/').slice(1);
  if (steps.length === 0) return undefined;
  const path: string[] = [];
  for (const step of steps) {
    if (schema?.type === 'array') {
      // The name of the item, or a place in the list.
      path.push(step);
      if (step !== schema['x-item']) schema = schema.items;
      continue;
    }
    if (schema?.type !== 'object') return undefined;
    required = schema.required.includes(step);
    schema = schema.properties[step];
    path.push(step);
  }
  if (schema === undefined) return undefined;
  return {
    member: path.join('.'),
    text: `${required ? 'Required' : 'Optional'}: ${typeText(schema)} ${schema.description}`,
  };
}

function typeText(schema: Schema): string {
  switch (schema.type) {
    case 'string':
      return 'a text.';
    case 'boolean':
      return 'true or false, bare or quoted.';
    case 'array':
      return 'a list.';
    case 'object':
      return 'a struct.';
    case 'integer': {
      const names = Object.entries(schema['x-enum-names'] ?? {});
      if (names.length > 0) return `a code, known are ${names.map(([code, name]) => `${code} (${name})`).join(', ')}.`;
      return schema.format === 'int64' ? 'a whole number within ±(2^53 − 1).' : 'a whole number.';
    }
  }
}
