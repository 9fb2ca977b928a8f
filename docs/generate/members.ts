/** The members of a schema as rows: the path on the wire, the path in the model, and the type. */
import type { ObjectSchema, Schema } from '@iot-distribution/codec/contract';
import { tick } from './markdown.ts';

export interface MemberRow {
  /** `Data.TargetInstanceConfigs.targetInstanceConfigs[].TargetInstanceId`, or `DeviceName.N` in a request. */
  readonly wire: string;
  /** `Data/TargetInstanceConfigs/targetInstanceConfigs/TargetInstanceId`, below the root of the document. */
  readonly xml: string;
  /** `data.targetInstanceConfigs[].targetInstanceId` */
  readonly model: string;
  /** The vendor's name of the type. */
  readonly wireType: string;
  readonly modelType: string;
  readonly required: boolean;
  readonly schema: Schema;
}

export function memberRows(root: ObjectSchema): MemberRow[] {
  return structRows(root, { wire: '', xml: '', model: '' });
}

/** The paths of a struct, before the names of its members. */
interface Path {
  readonly wire: string;
  readonly xml: string;
  readonly model: string;
}

function structRows(struct: ObjectSchema, path: Path): MemberRow[] {
  return Object.entries(struct.properties).flatMap(([name, schema]) => {
    const wire = path.wire + name;
    const xml = path.xml + name;
    const model = path.model + name.charAt(0).toLowerCase() + name.slice(1);
    const row = { wire, xml, model, ...types(schema), required: struct.required.includes(name), schema };
    if (schema.type === 'object') {
      return [row, ...structRows(schema, { wire: `${wire}.`, xml: `${xml}/`, model: `${model}.` })];
    }
    if (schema.type !== 'array') return [row];
    const item = schema['x-item'] === undefined ? `${wire}.N` : `${wire}.${schema['x-item']}[]`;
    if (schema.items.type !== 'object') return [{ ...row, wire: item }];
    const inItem = { wire: `${item}.`, xml: `${xml}/${schema['x-item']}/`, model: `${model}[].` };
    return [row, ...structRows(schema.items, inItem)];
  });
}

function types(schema: Schema): { wireType: string; modelType: string } {
  switch (schema.type) {
    case 'object':
      return { wireType: 'Struct', modelType: 'object' };
    case 'array':
      return { wireType: 'Array', modelType: `${types(schema.items).modelType}[]` };
    case 'boolean':
      return { wireType: 'Boolean', modelType: 'boolean' };
    case 'string':
      return { wireType: 'String', modelType: 'string' };
    case 'integer': {
      const wireType = schema.format === 'int64' ? 'Long' : 'Integer';
      return { wireType, modelType: schema['x-enum-names'] === undefined ? 'number' : (schema.title ?? 'string') };
    }
  }
}

/** The first example of a member in the form of the wire, as a separate sentence. */
export function exampleOf({ examples }: Schema): string {
  const [example] = examples ?? [];
  if (example === undefined) return '';
  return ` Example: ${tick(typeof example === 'string' ? example : JSON.stringify(example))}.`;
}
