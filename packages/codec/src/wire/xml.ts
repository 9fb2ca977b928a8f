/**
 * From XML text to a tree, and from a wire struct to XML text. Only this file uses fast-xml-parser, and only for documents that
 * have passed `checkWellFormed`.
 */
import { loadXmlParser } from '#xml-engine';
import type { WireStruct, WireValue } from './wire-value.ts';
import { decodeReferences, encodeText } from './xml-text.ts';
import { checkWellFormed, notXml } from './xml-well-formed.ts';

/** One element: its local name, its text (CDATA and references resolved), and its child elements. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/**
 * The root element of an XML text.
 *
 * @throws {DecodeError} when the text is not one complete, well-formed document, has a DOCTYPE or declares an entity, or
 *   is nested too deeply
 */
export function readXml(text: string): XmlElement {
  const { prologEnd } = checkWellFormed(text);
  // Outside of `try`: a failure to load it is not an error of the body.
  parser ??= makeParser();
  let nodes: OrderedNode[];
  try {
    nodes = parser.parse(text.slice(prologEnd)) as OrderedNode[];
  } catch {
    // The parser rejects names such as __proto__; its messages quote the body.
    throw notXml('has an element with a forbidden name');
  }
  const [root] = toElements(nodes);
  if (root === undefined) throw notXml('has no root element');
  return root;
}

/** fast-xml-parser's ordered form: each node has one key, its name, with an array of nodes (or the text) as value. */
type OrderedNode = Readonly<Record<string, OrderedNode[] | string>>;

interface Parser {
  parse(text: string): unknown;
}

let parser: Parser | undefined;

// Not valid XML names, so no element has them.
const textKey = '#text';
const cdataKey = '#cdata';

/**
 * All conversions are off: text stays text, spaces stay, and only the schema decides the type of a value. Ordered output separates
 * text from CDATA, and never uses an element's name as a key of a shared object.
 */
function makeParser(): Parser {
  const XMLParser = loadXmlParser();
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    removeNSPrefix: true,
    parseTagValue: false,
    trimValues: false,
    processEntities: false,
    // Without this decoder, the parser creates an entity parser for every document.
    entityDecoder: noEntities,
    textNodeName: textKey,
    cdataPropName: cdataKey,
    // Paths are only used by callbacks, and there are none.
    jPath: false,
    onDangerousProperty: (name) => name,
  });
}

/** References are decoded here, and no document declares entities. */
const noEntities = {
  decode: (text: string) => text,
  reset: () => undefined,
  setXmlVersion: () => undefined,
  addInputEntities: () => undefined,
  setExternalEntities: () => undefined,
};

function toElements(nodes: readonly OrderedNode[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const node of nodes) {
    const [name = textKey] = Object.keys(node);
    if (name !== textKey && name !== cdataKey) elements.push(toElement(name, node[name] as OrderedNode[]));
  }
  return elements;
}

function toElement(name: string, content: readonly OrderedNode[]): XmlElement {
  let text = '';
  for (const node of content) {
    if (textKey in node) text += decodeReferences(node[textKey] as string);
    else if (cdataKey in node) text += cdataText(node[cdataKey] as OrderedNode[]);
  }
  return { name, text, children: toElements(content) };
}

function cdataText(nodes: readonly OrderedNode[]): string {
  return nodes.map((node) => node[textKey] as string).join('');
}

/**
 * A document in the form of observed responses: single quotes in the prolog, no whitespace between elements. The caller checks that
 * XML allows its texts.
 */
export function writeXml(root: string, struct: WireStruct): string {
  return `<?xml version='1.0' encoding='UTF-8'?>${writeElement(root, struct)}`;
}

function writeElement(name: string, value: WireValue): string {
  return `<${name}>${writeContent(value)}</${name}>`;
}

function writeContent(value: WireValue): string {
  if (typeof value !== 'object' || value === null) return encodeText(String(value ?? ''));
  let content = '';
  for (const [name, member] of Object.entries(value as WireStruct)) {
    content += Array.isArray(member)
      ? member.map((item: WireValue) => writeElement(name, item)).join('')
      : writeElement(name, member);
  }
  return content;
}
