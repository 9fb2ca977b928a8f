/**
 * XML text to a tree and a wire struct to XML text. fast-xml-parser stands behind this file alone; it only sees documents that
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
 * @throws {DecodeError} when the text is not one whole, well-formed document, has a DOCTYPE or an entity of its own, or
 *   is nested too deeply
 */
export function readXml(text: string): XmlElement {
  const { prologEnd } = checkWellFormed(text);
  // Outside of `try`: that it cannot be loaded says nothing about the body.
  parser ??= makeParser();
  let nodes: OrderedNode[];
  try {
    nodes = parser.parse(text.slice(prologEnd)) as OrderedNode[];
  } catch {
    // The parser refuses names such as __proto__; its messages quote the body.
    throw notXml('has an element with a forbidden name');
  }
  const [root] = toElements(nodes);
  if (root === undefined) throw notXml('has no root element');
  return root;
}

/** fast-xml-parser's ordered form: one key a node, its name, with an array of nodes (or the text) behind it. */
type OrderedNode = Readonly<Record<string, OrderedNode[] | string>>;

interface Parser {
  parse(text: string): unknown;
}

let parser: Parser | undefined;

// No element can be called so: these are no names of XML.
const textKey = '#text';
const cdataKey = '#cdata';

/**
 * All conversions off: text stays text, blanks stay, and only the schema decides what a value is. Ordered output keeps
 * text and CDATA apart, and never uses an element's name as a key of a shared object.
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
    // Without one of ours, a parser of entities is made for every document.
    entityDecoder: noEntities,
    textNodeName: textKey,
    cdataPropName: cdataKey,
    // Paths are for callbacks, and there are none.
    jPath: false,
    onDangerousProperty: (name) => name,
  });
}

/** References are decoded by us, and nothing declares entities. */
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
 * A document as observed answers have it: single quotes in the prolog, no white space between elements. Whether its texts can
 * stand in XML at all is for the caller to check.
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
