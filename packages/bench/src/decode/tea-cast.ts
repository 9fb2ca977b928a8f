/** JSON as the vendor's current SDK reads it: parsed, then copied into generated classes. */
import { createRequire } from 'node:module';

interface Tea {
  cast(tree: unknown, model: object): unknown;
}

const tea = createRequire(import.meta.url)('@alicloud/tea-typescript') as Tea;

/** A class as the vendor's generator writes it: wire name and type of each member. */
function model(names: Readonly<Record<string, string>>, types: Readonly<Record<string, unknown>>): new () => object {
  const Model = function Model() {} as unknown as new () => object;
  return Object.assign(Model, { names: () => names, types: () => types });
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function modelOf(members: Readonly<Record<string, unknown>>): new () => object {
  const entries = Object.entries(members).map(([wire, type]) => [camel(wire), wire, type] as const);
  return model(
    Object.fromEntries(entries.map(([name, wire]) => [name, wire])),
    Object.fromEntries(entries.map(([name, , type]) => [name, type])),
  );
}

const items = (name: string, itemType: unknown) => modelOf({ [name]: { type: 'array', itemType } });
const texts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'string']));

const Device = modelOf({
  ...texts('DeviceName', 'ProductKey', 'SourceInstanceId', 'SourceInstanceName', 'SourceRegion', 'SourceUid'),
  ...texts('TargetAliyunId', 'TargetInstanceId', 'TargetInstanceName', 'TargetRegion', 'TargetUid'),
  GmtCreate: 'number',
  GmtModified: 'number',
});

const Page = modelOf({
  RequestId: 'string',
  Success: 'boolean',
  Data: modelOf({ Total: 'number', Info: items('items', Device) }),
});

const Job = modelOf({
  RequestId: 'string',
  Success: 'boolean',
  Data: modelOf({
    ...texts('JobId', 'ProductKey', 'SourceInstanceId', 'SourceUid', 'TargetUid'),
    GmtCreate: 'number',
    Status: 'number',
    Strategy: 'number',
    Total: 'number',
    TargetInstanceConfigs: items('targetInstanceConfigs', modelOf({ TargetInstanceId: 'string' })),
  }),
});

export const teaJob = (text: string): unknown => tea.cast(JSON.parse(text), new Job());
export const teaPage = (text: string): unknown => tea.cast(JSON.parse(text), new Page());
