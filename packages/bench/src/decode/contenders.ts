/** The readers, by format. */
import { decodeResponse, type Action } from '@iot-distribution/codec';
import { factsOf } from '../facts.ts';
import type { Case, Contender } from '../side-by-side.ts';
import { jsonBigint, losslessJson } from './json-peers.ts';
import { fastXmlParser, saxes, teaXml, xml2js } from './xml-peers.ts';

type Contenders = Omit<Case<unknown>, 'name'>;

/** A response, and the readers that know its shape. */
interface Answer {
  readonly action: Action;
  readonly teaCast: (text: string) => unknown;
  readonly guided: (xml: string) => unknown;
}

export function json({ action, teaCast }: Answer, text: string): Contenders {
  return {
    limit: { name: 'JSON.parse', run: () => JSON.parse(text) as unknown },
    ours: codec(action, text),
    peers: [
      { name: 'tea cast', run: () => teaCast(text) },
      { name: 'json-bigint', run: () => jsonBigint(text) },
      { name: 'lossless-json', run: () => losslessJson(text) },
    ],
    outcome: factsOf,
  };
}

/** The body as bytes, as it arrives. */
export function bytes({ action }: Answer, text: string): Contenders {
  const body = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  return {
    limit: { name: 'JSON.parse', run: () => JSON.parse(decoder.decode(body)) as unknown },
    ours: codec(action, body),
    peers: [],
    outcome: factsOf,
  };
}

export function xml({ action, guided }: Answer, text: string): Contenders {
  return {
    limit: { name: 'guided pass', run: () => guided(text) },
    ours: codec(action, text),
    peers: [
      { name: 'tea-xml', run: () => teaXml(text) },
      { name: 'xml2js', run: () => xml2js(text) },
      { name: 'fast-xml-parser', run: () => fastXmlParser(text) },
      { name: 'saxes', run: () => saxes(text) },
    ],
    outcome: factsOf,
  };
}

function codec(action: Action, body: string | Uint8Array): Contender<unknown> {
  return {
    name: 'codec',
    run: () => {
      const answer = decodeResponse(action, { body });
      return answer.kind === 'success' ? answer.value : answer;
    },
  };
}
