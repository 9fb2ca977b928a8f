/** The same call as code: for the client of this repository, and for what people have today. */
import type { Action } from '@iot-distribution/codec';
import { fieldsOf, type FormField, type FormValues } from './form-fields.ts';
import { inputOf } from './form-input.ts';

export interface SampleCode {
  readonly label: string;
  readonly text: string;
}

export function sampleCode(action: Action, values: FormValues): SampleCode[] {
  const fields = fieldsOf(action);
  const method = action.charAt(0).toLowerCase() + action.slice(1);
  return [
    { label: '@iot-distribution/client', text: ourClient(method, inputOf(fields, values)) },
    { label: '@alicloud/iot20180120', text: vendorSdk(action, method, fields, values) },
    { label: '@alicloud/pop-core', text: popCore(action, fields, values) },
  ];
}

function ourClient(method: string, input: unknown): string {
  return `import { createClient } from '@iot-distribution/client';

const client = createClient({
  credentials: () => ({
    accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
    accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
  }),
});
const response = await client.${method}(${literal(input)});
console.log(response);`;
}

/** The operation that 3.0.11, the newest release, was made without. */
const unknownToSdk: ReadonlySet<Action> = new Set(['QueryDeviceProvisioning']);

function vendorSdk(action: Action, method: string, fields: readonly FormField[], values: FormValues): string {
  if (unknownToSdk.has(action)) {
    return `// @alicloud/iot20180120 3.0.11 has no ${action}.`;
  }
  const input = literal(wireValues(fields, inputOf(fields, values), false));
  return `import { Config } from '@alicloud/openapi-client';
import * as iot from '@alicloud/iot20180120';

const Client = iot.default.default; // the package is CommonJS
const client = new Client(new Config({
  accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
  accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
  endpoint: 'iot.cn-shanghai.aliyuncs.com',
}));
const { body } = await client.${method}(new iot.${action}Request(${input}));
if (!body.success) throw new Error(\`\${body.code}: \${body.errorMessage}\`); // it does not throw by itself
console.log(body);`;
}

function popCore(action: Action, fields: readonly FormField[], values: FormValues): string {
  const input = wireValues(fields, inputOf(fields, values), true);
  return `import RPCClient from '@alicloud/pop-core';

const client = new RPCClient({
  accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
  accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
  endpoint: 'https://iot.cn-shanghai.aliyuncs.com',
  apiVersion: '2018-01-20',
});
const body = await client.request('${action}', ${literal(input)}, { method: 'POST' });
if (!body.Success) throw new Error(\`\${body.Code}: \${body.ErrorMessage}\`); // it does not throw by itself
console.log(body);`;
}

/** Codes in the place of names, as the wire has them; `named`: with the names of the wire too. */
function wireValues(
  fields: readonly FormField[],
  input: Readonly<Record<string, unknown>>,
  named: boolean,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const field = fields.find((candidate) => candidate.name === name);
      const choice = field?.choices.find((candidate) => candidate.name === value);
      const code = choice === undefined ? value : Number(/\((\d+)\)$/.exec(choice.label)?.[1]);
      if (!named) return [name, code];
      return [field?.wire ?? name, field?.member === undefined ? code : (code as object[]).map(capitalMembers)];
    }),
  );
}

function capitalMembers(struct: object): object {
  return Object.fromEntries(
    Object.entries(struct).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value as unknown]),
  );
}

/** A value as a TypeScript literal: no quotes around names, single ones around texts. */
function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map((entry) => literal(entry, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([name, member]) => `${name}: ${literal(member, `${indent}  `)}`);
  const oneLine = `{ ${members.join(', ')} }`;
  if (members.length === 0) return '{}';
  return oneLine.length <= 60 ? oneLine : `{\n${members.map((member) => `${indent}  ${member},\n`).join('')}${indent}}`;
}

function quoted(text: string): string {
  return `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`;
}
