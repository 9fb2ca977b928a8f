/** Responses with their headers, as `curl -i` and `curl -v` print them. */
import { decodeText } from '../folder/decode-text.ts';
import { placeExchange, type Exchange } from './exchange.ts';
import { dayOf } from './json-source.ts';
import { requestedAction } from './named-action.ts';
import { joinFound, type Found } from './recorded-response.ts';

const statusLine = /^HTTP\/\d(?:\.\d)? ([1-5]\d\d)(?: [^\r\n]*)?\r?\n/;

/** Bytes as characters with the same codes, so that a binary body keeps its length. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** Whether the bytes begin with a status line, or are curl's report of a call. */
export function isHttpDump(bytes: Uint8Array): boolean {
  const text = latin1(asUtf8(bytes));
  return statusLine.test(text) || isVerbose(text);
}

function isVerbose(text: string): boolean {
  return /^[*><] /.test(text) && /^< HTTP\//m.test(text);
}

/** PowerShell writes UTF-16; the body of a dump in UTF-8 may be binary. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const [first = 0, second = 0, third] = bytes;
  const isUtf16 = first >= 0xfe || first === 0 || second === 0;
  if (isUtf16) return tryDecode(bytes) ?? bytes;
  return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
}

function tryDecode(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return Buffer.from(decodeText(bytes));
  } catch {
    return undefined;
  }
}

/** @param pathAction operation in the path of the file, since a dump of responses does not name it */
export function readHttpDump(file: string, bytes: Uint8Array, pathAction: string | undefined): Found {
  const text = latin1(asUtf8(bytes));
  const responses = isVerbose(text) ? [verboseResponse(text)] : finalResponses(text);
  return joinFound(
    responses.map((response, index) =>
      placeExchange({
        file: responses.length === 1 ? file : `${file}#${index + 1}`,
        ...response,
        action: response.action ?? pathAction,
      }),
    ),
  );
}

/** Every response except interim ones: 100, a redirect that was followed, the response of a proxy to CONNECT. */
function finalResponses(text: string): Received[] {
  const starts = [...text.matchAll(/HTTP\/\d(?:\.\d)? [1-5]\d\d(?: [^\r\n]*)?\r?\n(?=[A-Za-z0-9-]+:|\r?\n)/g)].map(
    ({ index }) => index,
  );
  const parts = starts.map((start, index) => text.slice(start, starts[index + 1]));
  const read = parts.map(responseOf);
  return read.filter(({ status = 0, body }, index) => {
    const hasBody = 'bytes' in body && body.bytes.some((byte) => byte > 0x20);
    return index === read.length - 1 || (status >= 200 && (hasBody || status >= 400));
  });
}

type Received = Omit<Exchange, 'file'>;

function responseOf(part: string): Received {
  const blank = /\r?\n\r?\n/.exec(part);
  const head = part.slice(0, blank?.index ?? part.length);
  const body = blank === null ? '' : part.slice(blank.index + blank[0].length);
  const headers = headersIn(head.split(/\r?\n/).slice(1));
  return {
    status: Number(statusLine.exec(`${head}\n`)?.[1]),
    date: dayOf(headers['date']),
    body: { bytes: Buffer.from(body, 'latin1'), contentEncoding: headers['content-encoding'] },
  };
}

/** One call: curl's own lines begin with a marker, the rest is the body. */
function verboseResponse(text: string): Received {
  const lines = text.split(/\r?\n/);
  const marked = (sign: string) => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(2));
  const [requestLine = '', ...sent] = marked('> ');
  const [first = '', ...received] = marked('< ');
  const body = lines.filter((line) => !/^(?:[*<>]|[{}] \[)/.test(line)).join('\n');
  if (marked('> ').filter((line) => / HTTP\/\d/.test(line)).length > 1) {
    return { body: { missing: 'is one of several in this report of curl; record them one by one, with curl -i' } };
  }
  const [method, url = ''] = requestLine.split(' ');
  const headers = headersIn(received);
  return {
    method,
    action: requestedAction(url, undefined, headersIn(sent)),
    host: headersIn(sent)['host'],
    status: Number(statusLine.exec(`${first}\n`)?.[1]),
    date: dayOf(headers['date']),
    body: { bytes: Buffer.from(body, 'latin1'), contentEncoding: headers['content-encoding'] },
  };
}

function headersIn(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}
