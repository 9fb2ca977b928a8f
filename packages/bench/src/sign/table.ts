/** Signing, beside the least that signing takes and beside the vendor's packages. */
import { createHash, createHmac } from 'node:crypto';
import { formBody, signV1, signV3, verifyV3 } from '@iot-distribution/signer';
import { createRequest, credentials, host, listRequest, nonce, sessionToken, timestamp } from './requests.ts';
import { type Case, type Measured, measure } from '../side-by-side.ts';
import { openApiCoreV1, openApiUtilForm, openApiUtilV1, openApiUtilV3, popCoreV1 } from './peers.ts';

type Parameters = Readonly<Record<string, string | readonly (string | Readonly<Record<string, string>>)[]>>;

export function signTable(): Measured[] {
  return [
    measure(v1Case('v1, one query', 0.6, listRequest)),
    measure(v1Case('v1, one query with a session token', 0.5, listRequest, sessionToken)),
    measure(v1Case('v1, create with 100 names', 0.45, createRequest(100))),
    measure(v1Case('v1, create with 10,000 names', 0.25, createRequest(10_000))),
    measure(v3QueryCase('V3, one query', 0.65)),
    measure(v3CreateCase('V3, create with 100 names', 0.55, 100)),
    measure(v3CreateCase('V3, create with 10,000 names', 0.4, 10_000)),
  ];
}

function v1Case(name: string, goal: number, parameters: Parameters, securityToken?: string): Case<string> {
  const all: Parameters = {
    ...parameters,
    AccessKeyId: credentials.accessKeyId,
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: nonce,
    SignatureVersion: '1.0',
    Timestamp: '2026-11-24T03:50:32Z',
    ...(securityToken !== undefined && { SecurityToken: securityToken }),
  };
  const secret = credentials.accessKeySecret;
  const method = 'POST';
  const request = { method, parameters, credentials: { ...credentials, securityToken }, timestamp, nonce };
  return {
    name,
    goal,
    limit: { name: 'plain loop', run: () => plainV1(method, all, secret) },
    ours: { name: 'signer', run: () => signV1(request).signature },
    peers: [
      { name: 'pop-core', run: () => popCoreV1(method, all, secret) },
      { name: 'openapi-util', run: () => openApiUtilV1(method, all, secret) },
      { name: 'openapi-core', run: () => openApiCoreV1(method, all, secret) },
    ],
  };
}

/** Sort, encode, hash. It checks nothing, and is right only because no value here holds one of `!'()*`. */
function plainV1(method: string, parameters: Parameters, secret: string): string {
  const stringToSign = `${method}&%2F&${encodeURIComponent(plainQuery(parameters))}`;
  return createHmac('sha1', `${secret}&`).update(stringToSign).digest('base64');
}

function plainQuery(parameters: Parameters): string {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === 'string') flat[name] = value;
    else plainList(flat, name, value);
  }
  const pairs: string[] = [];
  for (const name of Object.keys(flat).toSorted()) {
    pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(flat[name] ?? '')}`);
  }
  return pairs.join('&');
}

function plainList(flat: Record<string, string>, name: string, list: Exclude<Parameters[string], string>): void {
  for (let index = 0; index < list.length; index++) {
    const item = list[index] ?? '';
    if (typeof item === 'string') flat[`${name}.${index + 1}`] = item;
    else for (const field of Object.keys(item)) flat[`${name}.${index + 1}.${field}`] = item[field] ?? '';
  }
}

const v3Headers = {
  host,
  'x-acs-date': '2026-11-24T03:50:32Z',
  'x-acs-signature-nonce': nonce,
};

function v3QueryCase(name: string, goal: number): Case<string> {
  const { Action: action, Version: version, Format: _, ...query } = listRequest;
  const headers = { ...v3Headers, 'x-acs-action': action, 'x-acs-version': version };
  const request = { method: 'POST', host, query, action, version, credentials, timestamp, nonce };
  return {
    name,
    goal,
    limit: { name: 'plain loop', run: () => plainV3('POST', query, headers, '') },
    ours: { name: 'signer', run: () => signV3(request).authorization },
    peers: [{ name: 'openapi-util', run: () => openApiUtilV3('POST', query, headers, '', credentials) }],
  };
}

interface Sent {
  readonly body: string;
  readonly authorization: string;
}

/** The form's encoding counts too. Its order is everybody's own, so it is the verifier that says whether a request is right. */
function v3CreateCase(name: string, goal: number, deviceCount: number): Case<Sent> {
  const { Action: action, Version: version, Format: _, ...form } = createRequest(deviceCount);
  const contentType = { 'content-type': 'application/x-www-form-urlencoded' };
  const headers = { ...v3Headers, ...contentType, 'x-acs-action': action, 'x-acs-version': version };
  const request = { method: 'POST', host, headers: contentType, action, version, credentials, timestamp, nonce };
  return {
    name,
    goal,
    limit: {
      name: 'plain loop',
      run: () => {
        const body = plainQuery(form);
        return { body, authorization: plainV3('POST', {}, headers, body) };
      },
    },
    ours: {
      name: 'signer',
      run: () => {
        const body = formBody(form);
        return { body, authorization: signV3({ ...request, body }).authorization };
      },
    },
    peers: [
      {
        name: 'openapi-util',
        run: () => {
          const body = openApiUtilForm(form);
          return { body, authorization: openApiUtilV3('POST', {}, headers, body, credentials) };
        },
      },
    ],
    outcome: ({ body, authorization }) => verifies(headers, body, authorization),
  };
}

function verifies(headers: Readonly<Record<string, string>>, body: string, authorization: string): boolean {
  const received = { ...headers, authorization, 'x-acs-content-sha256': sha256(body) };
  const { accessKeySecret } = credentials;
  return verifyV3({ method: 'POST', path: '/', query: {}, headers: received, body, accessKeySecret });
}

function plainV3(method: string, query: Parameters, given: Readonly<Record<string, string>>, body: string): string {
  const hashedPayload = sha256(body);
  const headers: Record<string, string> = { ...given, 'x-acs-content-sha256': hashedPayload };
  const names = Object.keys(headers).toSorted();
  let lines = '';
  for (const name of names) lines += `${name}:${headers[name]}\n`;
  const signed = names.join(';');
  const canonicalRequest = `${method}\n/\n${plainQuery(query)}\n${lines}\n${signed}\n${hashedPayload}`;
  const stringToSign = `ACS3-HMAC-SHA256\n${sha256(canonicalRequest)}`;
  const signature = createHmac('sha256', credentials.accessKeySecret).update(stringToSign).digest('hex');
  return `ACS3-HMAC-SHA256 Credential=${credentials.accessKeyId},SignedHeaders=${signed},Signature=${signature}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
