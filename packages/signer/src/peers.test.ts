/** Comparison with the vendor's signers, on random parameters. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyFlat, anyKeys, anyTime, bareFlat } from '../test/arbitraries.ts';
import { openApiUtil, PopCoreClient } from '../test/peers.ts';
import { decodeQuery } from '../test/vectors.ts';
import { signV1, signV3, verifyV1 } from './index.ts';

const settings = { seed: 4, numRuns: 100 };
const method = fc.constantFrom('GET', 'POST');
const operation = { Action: 'QueryDeviceDistributeJob', Version: '2018-01-20' };

it('signs v1 as @alicloud/openapi-util does', () => {
  const property = fc.property(anyFlat, anyKeys, anyTime, method, (flat, credentials, timestamp, verb) => {
    const got = signV1({ method: verb, parameters: { ...operation, ...flat }, credentials, timestamp });
    const { Signature, ...signed } = got.parameters;
    expect(Signature).toBe(openApiUtil.getRPCSignature(signed, verb, credentials.accessKeySecret));
  });
  fc.assert(property, settings);
});

it('signs V3 as @alicloud/openapi-util does, wherever it encodes names as the specification does', () => {
  const property = fc.property(bareFlat, anyKeys, anyTime, method, (query, credentials, timestamp, verb) => {
    const { Action: action, Version: version } = operation;
    const headers = { 'X-Acs-Note': ' two  blanks ', accept: 'application/json' };
    const host = 'iot.cn-shanghai.aliyuncs.com';
    const got = signV3({ method: verb, host, query, headers, body: 'a=b', action, version, credentials, timestamp });
    const { authorization, ...sent } = got.headers;
    const want = openApiUtil.getAuthorization(
      { method: verb, pathname: '/', query, headers: sent },
      'ACS3-HMAC-SHA256',
      sent['x-acs-content-sha256'] ?? '',
      credentials.accessKeyId,
      credentials.accessKeySecret,
    );
    expect(authorization).toBe(want);
  });
  fc.assert(property, settings);
});

it('accepts and signs what @alicloud/pop-core sends', async () => {
  const received: { method: string; parameters: Record<string, string> }[] = [];
  const server = createServer((request, response) => void take(request, response));
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    received.push({ method: request.method ?? '', parameters: await parametersOf(request) });
    response.end('{}');
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const property = fc.asyncProperty(anyFlat, anyKeys, method, async (flat, credentials, verb) => {
      const client = new PopCoreClient({ endpoint, apiVersion: operation.Version, ...credentials });
      await client.request(operation.Action, flat, { method: verb, formatParams: false });
      const last = received.at(-1);
      const { Signature: signature = '', Timestamp = '', SignatureNonce: nonce, ...rest } = last?.parameters ?? {};
      expect(rest).toMatchObject({ ...flat, ...operation });
      const { accessKeySecret } = credentials;
      expect(verifyV1({ method: verb, parameters: last?.parameters ?? {}, accessKeySecret })).toBe(true);
      const parameters = { ...flat, ...operation, Format: 'JSON' };
      const got = signV1({ method: verb, parameters, credentials, timestamp: new Date(Timestamp), nonce });
      expect(got.signature).toBe(signature);
    });
    await fc.assert(property, { seed: 5, numRuns: 50 });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

async function parametersOf(request: IncomingMessage): Promise<Record<string, string>> {
  const { searchParams } = new URL(request.url ?? '', 'http://loopback');
  const query = [...searchParams].length === 0 ? '' : (request.url ?? '').slice('/?'.length);
  return { ...decodeQuery(query), ...decodeQuery(await text(request)) };
}
