/**
 * XML text to a wire value and back. fast-xml-parser stands behind this file alone; what it shrugs at (cut off documents,
 * text after the root, bare ampersands, control characters) or does beyond our needs (DOCTYPE, entities) is refused
 * before it sees the text.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { DecodeError } from '../errors.ts';
import { maxDepth } from './json-exact.ts';
import { decodeReferences, encodeText } from './xml-references.ts';

/** One element: its local name, its text (CDATA and references resolved), and its child elements. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const textKey = '#text';
const cdataKey = '#cdata';

/**
 * All conversions off: text stays text, blanks stay, and only the schema decides what a value is. Ordered output keeps
 * text and CDATA apart, and never uses an element's name as a key of a shared object.
 */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  textNodeName: textKey,
  cdataPropName: cdataKey,
  maxNestedTags: maxDepth,
});

/**
 * The root element of an XML text.
 *
 * @throws {DecodeError} when the text is not one whole, well-formed document, has a DOCTYPE or an entity of its own, or
 *   is nested too deeply
 */
export function readXml(text: string): XmlElement {
  refuseUnsafe(text);
  if (XMLValidator.validate(text) !== true) throw notXml('the body is not well-formed XML, or was cut off');
  let nodes: unknown;
  try {
    // XML reads every line end as \n; a carriage return survives only as a reference.
    nodes = parser.parse(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  } catch {
    // The parser refuses names such as __proto__ and deep nesting; its messages quote the body.
    throw notXml('the XML body holds a forbidden name or is nested too deeply');
  }
  const [root] = toElements(nodes as OrderedNode[]);
  if (root === undefined) throw notXml('the XML body has no root element');
  return root;
}

// oxlint-disable-next-line no-control-regex -- control characters are what this pattern refuses
const forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const commentOrCdataOrInstruction = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g;
const unknownReference = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;
const otherEncoding = /^<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-?8["'])/i;

function refuseUnsafe(text: string): void {
  if (forbiddenCharacter.test(text)) throw notXml('the XML body holds a character that XML does not allow');
  if (otherEncoding.test(text)) throw notXml('the XML body is declared to be in another encoding than UTF-8');
  if (text.lastIndexOf('<?xml ') > 0) throw notXml('the XML declaration does not stand first');
  const markup = text.replace(commentOrCdataOrInstruction, ' ');
  if (markup.includes('<!')) throw notXml('the XML body has a DOCTYPE, or a comment or CDATA section without an end');
  if (markup.includes(']]>')) throw notXml('the XML body has an end of CDATA without a start');
  if (unknownReference.test(markup)) throw notXml('the XML body has an unknown entity or a bare ampersand');
  const first = markup.indexOf('<');
  const last = markup.lastIndexOf('>');
  if (markup.slice(0, Math.max(first, 0)).trim() !== '' || markup.slice(last + 1).trim() !== '') {
    throw notXml('the XML body has text outside its root element');
  }
}

/** fast-xml-parser's ordered form: one key a node, its name, with an array of nodes (or the text) behind it. */
type OrderedNode = Readonly<Record<string, OrderedNode[] | string>>;

function toElements(nodes: readonly OrderedNode[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const node of nodes) {
    const name = Object.keys(node)[0];
    if (name === undefined || name === textKey || name === cdataKey) continue;
    const content = node[name] as OrderedNode[];
    elements.push({ name, text: textOf(content), children: toElements(content) });
  }
  return elements;
}

function textOf(nodes: readonly OrderedNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (textKey in node) text += decodeReferences(node[textKey] as string);
    else if (cdataKey in node) text += cdataText(node[cdataKey] as OrderedNode[]);
  }
  return text;
}

function cdataText(nodes: readonly OrderedNode[]): string {
  return nodes.map((node) => node[textKey] as string).join('');
}

/**
 * A document as observed answers have it: single quotes in the prolog, no white space between elements.
 */
export function writeXml(root: XmlElement): string {
  return `<?xml version='1.0' encoding='UTF-8'?>${writeElement(root)}`;
}

function writeElement({ name, text, children }: XmlElement): string {
  const content = children.length === 0 ? encodeText(text) : children.map(writeElement).join('');
  return `<${name}>${content}</${name}>`;
}

function notXml(message: string): DecodeError {
  return new DecodeError(message, { code: 'InvalidXml' });
}
