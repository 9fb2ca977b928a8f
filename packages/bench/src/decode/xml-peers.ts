/** What others read XML with. None of them knows the contract: all give a tree of texts, and check at most that it is well formed. */
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

/** As the vendor's SDKs read it, where they do: lists of one unwrapped, and no class to copy the tree into. */
export const teaXml = (xml: string): unknown => teaXmlClient.parseXml(xml, null);

/** Every member a list: what `tea-xml` stands on. */
export function xml2js(xml: string): unknown {
  let tree: unknown;
  parseString(xml, {}, (error, result) => {
    if (error) throw error;
    tree = result;
  });
  return tree;
}

const parser = new XMLParser({});

/** The parser that the codec uses, with its own defaults and no check. */
export const fastXmlParser = (xml: string): unknown => parser.parse(xml);

interface Element {
  text: string;
  readonly elements: Element[];
}

/** Strict, and a stream of events: the least of a tree is made of them. */
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
