/** The signers, by scheme. */
import { canonicalQuery, createSigner, verifyV3 } from '@iot-distribution/signer';
import type { Case } from '../side-by-side.ts';
import { aws4Authorization, smithyAuthorization } from './cousins.ts';
import { type Headers, type Parameters, plainQuery, plainV1, plainV3, sha256 } from './limit.ts';
import { openApis, openApiV1, openApiV3, popCoreV1 } from './peers.ts';
import { createRequest, credentials, host, type listRequest, nonce, timestamp } from './requests.ts';

type Contenders<Result> = Omit<Case<Result>, 'name'>;

const secret = credentials.accessKeySecret;
/** As in the client, which keeps one signer per key. */
const keySigner = createSigner(credentials);
const peers = Object.entries(openApis);

/** V1 signs all parameters in the same way, in the query and in the form. */
export function v1(parameters: Parameters, securityToken?: string): Contenders<string> {
  const all: Parameters = {
    ...parameters,
    AccessKeyId: credentials.accessKeyId,
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: nonce,
    SignatureVersion: '1.0',
    Timestamp: '2026-11-24T03:50:32Z',
    ...(securityToken !== undefined && { SecurityToken: securityToken }),
  };
  const method = 'POST';
  const signer = createSigner({ ...credentials, securityToken });
  const request = { method, parameters, timestamp, nonce };
  return {
    limit: { name: 'plain loop', run: () => plainV1(method, all, secret) },
    ours: { name: 'signer', run: () => signer.signV1(request).signature },
    peers: [
      { name: 'pop-core', run: () => popCoreV1(method, all, secret) },
      ...peers.map(([name, openApi]) => ({ name, run: () => openApiV1(openApi, method, all, secret) })),
    ],
  };
}

const v3Headers = { host, 'x-acs-date': '2026-11-24T03:50:32Z', 'x-acs-signature-nonce': nonce };
const smithy = smithyAuthorization(credentials);

export function v3Query(parameters: typeof listRequest): Contenders<string> {
  const { Action: action, Version: version, Format: _, ...query } = parameters;
  const headers = { ...v3Headers, 'x-acs-action': action, 'x-acs-version': version };
  const request = { method: 'POST', host, query, action, version, timestamp, nonce };
  return {
    limit: { name: 'plain loop', run: () => plainV3(query, headers, '', credentials) },
    ours: { name: 'signer', run: () => keySigner.signV3(request).authorization },
    peers: peers.map(([name, openApi]) => ({ name, run: () => openApiV3(openApi, query, headers, '', credentials) })),
    cousins: [
      { name: 'aws4*', run: () => aws4Authorization(query, headers, '', credentials) },
      { name: 'smithy*', run: () => smithy(query, headers, '') },
    ],
  };
}

interface Sent {
  readonly body: string;
  readonly authorization: string;
}

/** The encoding of the form is part of the work. Its order differs between signers, so the verifier decides whether a request is right. */
export function v3Create(deviceCount: number): Contenders<Sent> {
  const { Action: action, Version: version, Format: _, ...form } = createRequest(deviceCount);
  const contentType = { 'content-type': 'application/x-www-form-urlencoded' };
  const headers = { ...v3Headers, ...contentType, 'x-acs-action': action, 'x-acs-version': version };
  const request = { method: 'POST', host, headers: contentType, action, version, timestamp, nonce };
  return {
    limit: {
      name: 'plain loop',
      run: () => {
        const body = plainQuery(form);
        return { body, authorization: plainV3({}, headers, body, credentials) };
      },
    },
    ours: {
      name: 'signer',
      run: () => {
        const body = canonicalQuery(form);
        return { body, authorization: keySigner.signV3({ ...request, body }).authorization };
      },
    },
    peers: peers.map(([name, openApi]) => ({
      name,
      run: () => {
        const body = openApi.toForm(form);
        return { body, authorization: openApiV3(openApi, {}, headers, body, credentials) };
      },
    })),
    // They do not encode forms.
    cousins: [
      {
        name: 'aws4*',
        run: () => {
          const body = plainQuery(form);
          return { body, authorization: aws4Authorization({}, headers, body, credentials) };
        },
      },
      {
        name: 'smithy*',
        run: async () => {
          const body = plainQuery(form);
          return { body, authorization: await smithy({}, headers, body) };
        },
      },
    ],
    outcome: ({ body, authorization }) => verifies(headers, body, authorization),
  };
}

function verifies(headers: Headers, body: string, authorization: string): true {
  const received = { ...headers, authorization, 'x-acs-content-sha256': sha256(body) };
  if (verifyV3({ method: 'POST', path: '/', query: {}, headers: received, body, accessKeySecret: secret })) return true;
  throw new Error(`wrong signature: ${authorization}`);
}
