/** What others read answers with. Some are parts of the vendor's packages, and are taken from there. */
import { createRequire } from 'node:module';

const vendor = createRequire(import.meta.url);
const popCore = createRequire(vendor.resolve('@alicloud/pop-core'));
const openApiCore = createRequire(vendor.resolve('@alicloud/openapi-core'));
const codec = createRequire(vendor.resolve('@iot-distribution/codec/package.json'));

interface JsonBigint {
  parse(text: string): unknown;
}

interface Xml2js {
  parseString(xml: string, options: object, done: (error: unknown, result: unknown) => void): void;
}

interface FastXmlParser {
  readonly XMLParser: new (options: object) => { parse(xml: string): unknown };
}

interface Tea {
  cast(tree: unknown, model: object): unknown;
}

interface TeaXml {
  readonly default: { parseXml(xml: string, model: null): unknown };
}

const { default: teaXmlClient } = vendor('@alicloud/tea-xml') as TeaXml;
const { parse } = popCore('json-bigint') as JsonBigint;
const { parseString } = popCore('xml2js') as Xml2js;
const { XMLParser } = codec('fast-xml-parser') as FastXmlParser;
const tea = openApiCore('@alicloud/tea-typescript') as Tea;

/** JSON with long integers kept, as `pop-core` reads it. */
export const jsonBigint = (text: string): unknown => parse(text);

/** XML as a tree, every member a list: what the vendor's `tea-xml` stands on. */
export function xml2js(xml: string): unknown {
  let tree: unknown;
  parseString(xml, {}, (error, result) => {
    if (error) throw error;
    tree = result;
  });
  return tree;
}

/** XML as the vendor's SDKs read it, where they do: a tree, with lists of one unwrapped and no class to copy it into. */
export const teaXml = (xml: string): unknown => teaXmlClient.parseXml(xml, null);

const parser = new XMLParser({});

/** XML as a tree, by the parser that the codec uses, with its own defaults and no check. */
export const fastXmlParser = (xml: string): unknown => parser.parse(xml);

/** A class as the vendor's generator makes it: names of the wire, and types, for each member. */
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

/** JSON as the vendor's current SDK reads it: parsed, then copied into classes. */
export const teaJob = (text: string): unknown => tea.cast(JSON.parse(text), new Job());
export const teaPage = (text: string): unknown => tea.cast(JSON.parse(text), new Page());
