/** Other XML readers. None of them has the contract: all return a tree of strings, and check at most well-formedness. */
import { createRequire } from 'node:module';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';

interface TeaXml {
  readonly default: { parseXml(xml: string, model: null): unknown };
}

interface Xml2js {
  parseString(xml: string, options: object, done: (error: unknown, result: unknown) => void): void;
}

const require = createRequire(import.meta.url);
const { default: teaXmlClient } = require('@alicloud/tea-xml') as TeaXml;
const { parseString } = require('xml2js') as Xml2js;

/** The reader of those vendor SDKs that read XML: lists of one item are unwrapped, and the tree is not copied into a class. */
export const teaXml = (xml: string): unknown => teaXmlClient.parseXml(xml, null);

/** Every member is a list: the parser that `tea-xml` uses. */
export function xml2js(xml: string): unknown {
  let tree: unknown;
  parseString(xml, {}, (error, result) => {
    if (error) throw error;
    tree = result;
  });
  return tree;
}

const parser = new XMLParser({});

/** The parser of the codec, with its defaults and without checks. */
export const fastXmlParser = (xml: string): unknown => parser.parse(xml);

interface Element {
  text: string;
  readonly elements: Element[];
}

/** Strict, with a stream of events: a minimal tree is built from them. */
export function saxes(xml: string): unknown {
  const root: Element = { text: '', elements: [] };
  const open = [root];
  const sax = new SaxesParser();
  sax.on('error', (error) => {
    throw error;
  });
  sax.on('opentag', () => {
    const element: Element = { text: '', elements: [] };
    open.at(-1)?.elements.push(element);
    open.push(element);
  });
  sax.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  sax.on('closetag', () => open.pop());
  sax.write(xml).close();
  return root.elements;
}
