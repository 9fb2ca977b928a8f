/** fast-xml-parser where modules are bundled or loaded from afar: it comes with the codec. */
import { XMLParser } from 'fast-xml-parser';

export function loadXmlParser(): typeof XMLParser {
  return XMLParser;
}
