/**
 * fast-xml-parser on Node: loaded when the first XML is read, since loading it takes several times as long as loading everything
 * else, and callers of JSON never need it. Only `require` loads a module later and synchronously.
 */
import { createRequire } from 'node:module';
import type { XMLParser } from 'fast-xml-parser';

export function loadXmlParser(): typeof XMLParser {
  const load = createRequire(import.meta.url);
  return (load('fast-xml-parser') as typeof import('fast-xml-parser')).XMLParser;
}
