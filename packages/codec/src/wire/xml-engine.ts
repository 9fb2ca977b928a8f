/** fast-xml-parser for bundlers and browsers: it is loaded with the codec. */
import { XMLParser } from 'fast-xml-parser';

export function loadXmlParser(): typeof XMLParser {
  return XMLParser;
}
