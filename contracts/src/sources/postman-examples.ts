/** Collections of Postman (version 2): the examples saved with their requests. */
import { linesOf, memberOf, valueOf, type JsonNode } from '../json/json-document.ts';
import { asList, asStatus, asStruct, asText, type UnknownStruct } from '../json/unknown-value.ts';
import { placeExchange, type Body } from './exchange.ts';
import { dayOf, headersOf, type JsonSource } from './json-source.ts';
import { requestedAction } from './named-action.ts';
import { hostOf } from './provenance-of-host.ts';
import { joinFound, type Found } from './recorded-response.ts';

export function isPostmanCollection(node: JsonNode): boolean {
  const collection = memberOf(node, 'info') === undefined ? memberOf(node, 'collection') : node;
  const schema = memberOf(memberOf(collection, 'info'), 'schema');
  return memberOf(collection, 'item')?.kind === 'array' && schema?.kind === 'string' && /postman/i.test(schema.text);
}

export function readPostmanExamples({ file, text, node }: JsonSource): Found {
  const line = linesOf(text);
  const collection = memberOf(node, 'item') === undefined ? memberOf(node, 'collection') : node;
  return joinFound(
    examplesIn(collection).map(({ example, request }, index) => {
      const at = { file: `${file}#${index + 1}`, line: line(example.start) };
      const struct = asStruct(valueOf(example));
      if (struct === undefined) {
        return { responses: [], leftOut: [{ ...at, why: 'is an example that is not an object', broken: true }] };
      }
      const headers = headersOf(struct['header']);
      return placeExchange({
        ...at,
        ...requestOf(struct['originalRequest'] ?? (request && valueOf(request))),
        status: asStatus(struct['code']),
        date: dayOf(headers['date']),
        body: bodyOf(struct['body']),
      });
    }),
  );
}

interface Example {
  readonly example: JsonNode;
  readonly request: JsonNode | undefined;
}

function examplesIn(folder: JsonNode | undefined): Example[] {
  const items = memberOf(folder, 'item');
  if (items?.kind !== 'array') return [];
  return items.items.flatMap((item) => {
    const responses = memberOf(item, 'response');
    const own = responses?.kind === 'array' ? responses.items : [];
    return [...own.map((example) => ({ example, request: memberOf(item, 'request') })), ...examplesIn(item)];
  });
}

function requestOf(request: unknown): {
  readonly method?: string | undefined;
  readonly action?: string | undefined;
  readonly host?: string | undefined;
} {
  const { method, url, body, header } = asStruct(request) ?? { url: request };
  const raw = rawUrl(url);
  const { mode, urlencoded, formdata, raw: text } = asStruct(body) ?? {};
  const form = mode === 'raw' ? text : parametersOf(mode === 'formdata' ? formdata : urlencoded);
  const inQuery = parametersOf(asStruct(url)?.['query']);
  return {
    method: asText(method),
    action: requestedAction(raw, form, headersOf(header)) ?? requestedAction('', inQuery),
    host: hostOf(raw),
  };
}

function rawUrl(url: unknown): string {
  const { raw, protocol, host, port } = asStruct(url) ?? {};
  if (typeof url === 'string') return url;
  if (typeof raw === 'string') return raw;
  const name = Array.isArray(host) ? host.join('.') : asText(host);
  return name === undefined
    ? ''
    : `${asText(protocol) ?? 'https'}://${name}${typeof port === 'string' ? `:${port}` : ''}/`;
}

function parametersOf(list: unknown): UnknownStruct {
  return Object.fromEntries(
    asList(list).flatMap((item) => {
      const { key, value, disabled } = asStruct(item) ?? {};
      return typeof key === 'string' && disabled !== true ? [[key, value]] : [];
    }),
  );
}

function bodyOf(body: unknown): Body {
  return typeof body === 'string' ? { text: body } : { missing: 'is not saved in the example' };
}
