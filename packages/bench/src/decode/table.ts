/** Reading answers, beside the least that reading takes and beside what others read them with. */
import { decodeResponse, type Action } from '@iot-distribution/codec';
import { jobAnswer, pageAnswer } from './answers.ts';
import { guidedJob, guidedPage } from './guided.ts';
import { fastXmlParser, jsonBigint, teaJob, teaPage, teaXml, xml2js } from './peers.ts';
import { type Case, type Contender, type Measured, measure } from '../side-by-side.ts';

export function decodeTable(): Measured[] {
  const job = { action: 'QueryDeviceDistributeJob', tea: teaJob, guided: guidedJob } as const;
  const page = { action: 'ListDistributedDevice', tea: teaPage, guided: guidedPage } as const;
  return [
    measure(jsonCase('JSON, one target', 2, jobAnswer('json'), job)),
    measure(jsonCase('JSON, page of 200', 1.8, pageAnswer('json'), page)),
    measure(bytesCase('JSON as bytes, one target', 2.2, jobAnswer('json'), job)),
    measure(bytesCase('JSON as bytes, page of 200', 1.8, pageAnswer('json'), page)),
    measure(xmlCase('XML, one target', jobAnswer('xml'), job)),
    measure(xmlCase('XML, page of 200', pageAnswer('xml'), page)),
  ];
}

interface Answer {
  readonly action: Action;
  readonly tea: (text: string) => unknown;
  readonly guided: (xml: string) => unknown;
}

function ours(action: Action, body: string | Uint8Array): Contender<unknown> {
  return { name: 'codec', run: () => decodeResponse(action, { body }) };
}

function jsonCase(name: string, goal: number, text: string, { action, tea }: Answer): Case<unknown> {
  return {
    name,
    goal,
    limit: { name: 'JSON.parse', run: () => JSON.parse(text) as unknown },
    ours: ours(action, text),
    peers: [
      { name: 'tea cast', run: () => tea(text) },
      { name: 'json-bigint', run: () => jsonBigint(text) },
    ],
    outcome: factsOf,
  };
}

function bytesCase(name: string, goal: number, text: string, { action }: Answer): Case<unknown> {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  return {
    name,
    goal,
    limit: { name: 'JSON.parse', run: () => JSON.parse(decoder.decode(bytes)) as unknown },
    ours: ours(action, bytes),
    peers: [],
    outcome: factsOf,
  };
}

/** No slower than the reader in the vendor's SDKs, which checks nothing. */
function xmlCase(name: string, xml: string, { action, guided }: Answer): Case<unknown> {
  return {
    name,
    goal: 'tea-xml',
    limit: { name: 'guided pass', run: () => guided(xml) },
    ours: ours(action, xml),
    peers: [
      { name: 'tea-xml', run: () => teaXml(xml) },
      { name: 'fast-xml-parser', run: () => fastXmlParser(xml) },
      { name: 'xml2js', run: () => xml2js(xml) },
    ],
    outcome: factsOf,
  };
}

/**
 * Every text and number of an answer, sorted, whatever names and wrappers stand around them. Contenders differ in what they make of
 * a value: some name codes, some leave numbers as text.
 */
function factsOf(result: unknown): string[] {
  const answer = typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
  return leaves(answer).toSorted();
}

const codes: Readonly<Record<string, string>> = { running: '1', designated: '0' };

function leaves(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [codes[String(value)] ?? String(value)];
  // A generic parser shows the XML declaration as an empty member.
  return Object.values(value)
    .flatMap(leaves)
    .filter((leaf) => leaf !== '');
}
