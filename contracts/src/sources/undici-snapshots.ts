/** Snapshots of undici's SnapshotAgent: a list of requests, each with the responses that it got. */
import { memberOf, type JsonNode } from '../json/json-document.ts';
import { asList, asStatus, asStruct, asText, type UnknownStruct } from '../json/unknown-value.ts';
import type { Exchange } from './exchange.ts';
import { dayOf, headersOf, readEntries, type JsonSource } from './json-source.ts';
import { requestedAction } from './named-action.ts';
import { hostOf } from './provenance-of-host.ts';
import type { Found } from './recorded-response.ts';

/** The snapshots of a list, damaged ones included; `undefined` when none of its entries is one. */
export function undiciSnapshots(node: JsonNode): readonly JsonNode[] | undefined {
  return node.kind === 'array' && node.items.some(isSnapshot) ? node.items : undefined;
}

export function isSnapshot(node: JsonNode): boolean {
  return memberOf(memberOf(node, 'snapshot'), 'request') !== undefined;
}

export function readUndiciSnapshots(source: JsonSource, snapshots: readonly JsonNode[]): Found {
  return readEntries(source, snapshots, ({ struct }) => exchangesOfSnapshot(struct));
}

export function exchangesOfSnapshot(entry: UnknownStruct): Omit<Exchange, 'file'>[] {
  const snapshot = asStruct(entry['snapshot']) ?? {};
  const request = asStruct(snapshot['request']) ?? {};
  const url = asText(request['url']) ?? '';
  const called = {
    method: asText(request['method']),
    action: requestedAction(url, request['body'], headersOf(request['headers'])),
    host: hostOf(url),
  };
  // A snapshot contains one response, or several for a repeated request.
  const responses = 'response' in snapshot ? [snapshot['response']] : asList(snapshot['responses']);
  if (responses.length === 0) return [{ ...called, body: { missing: 'is not recorded' } }];
  return responses.map((response) => {
    const { statusCode, headers, body } = asStruct(response) ?? {};
    const received = headersOf(headers);
    return {
      ...called,
      status: asStatus(statusCode),
      date: dayOf(received['date'] ?? snapshot['timestamp']),
      body:
        typeof body === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(body)
          ? { bytes: Buffer.from(body, 'base64'), contentEncoding: received['content-encoding'] }
          : { missing: body === undefined ? 'is not recorded' : 'is not base64' },
    };
  });
}
