/**
 * fast-xml-parser on Node: loaded when the first XML is read, since loading it takes several times as long as loading everything
 * else, and who asks for JSON never needs it. `require` is the only way to load a module later without waiting for it.
 */
import { createRequire } from 'node:module';
import type { XMLParser } from 'fast-xml-parser';

export function loadXmlParser(): typeof XMLParser {
  const load = createRequire(import.meta.url);
  return (load('fast-xml-parser') as typeof import('fast-xml-parser')).XMLParser;
}
