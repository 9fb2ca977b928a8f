import { explainMismatch, signV1, signV3, type V1Signed, type V3Signed } from '@iot-distribution/signer';
import { expect, test } from 'vitest';
import { formats, start } from '../../test/caller.ts';
import { createEmulator, documentedJob, testAccount } from '../index.ts';
import { decodeResponse, type Format } from '@iot-distribution/codec';

const wrong = { ...testAccount, accessKeySecret: 'another' };
const host = 'iot.cn-shanghai.aliyuncs.com';
const query = { JobId: documentedJob.jobId };
const body = new TextEncoder().encode('ProductKey=a1BwAGV****');

async function messageOf(format: Format, path: string, init?: RequestInit): Promise<string> {
  const response = await createEmulator({ now: () => start }).fetch(`https://${host}/${path}`, init);
  const decoded = decodeResponse('QueryDeviceDistributeJob', { body: await response.text() });
  if (decoded.kind === 'failure' && decoded.format === format) return decoded.message;
  throw new Error(`not a rejection in ${format}`);
}

function v1(format: Format, credentials = testAccount): V1Signed {
  const parameters = {
    Action: 'QueryDeviceDistributeJob',
    Version: '2018-01-20',
    Format: format.toUpperCase(),
    ...query,
  };
  return signV1({ method: 'GET', parameters, credentials, timestamp: new Date(start) });
}

function v3(format: Format, credentials = testAccount): V3Signed {
  return signV3({
    method: 'POST',
    host,
    query: { ...query, Format: format },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
    action: 'QueryDeviceDistributeJob',
    version: '2018-01-20',
    credentials,
    timestamp: new Date(start),
  });
}

test.each(formats)(
  'the string to sign in the error response distinguishes a wrong secret from a wrong string, in %s',
  async (format) => {
    const signed = v1(format, wrong);
    expect(explainMismatch({ ...signed, message: await messageOf(format, `?${signed.query}`) }).result).toBe('secret');
    const changed = v1(format);
    const message = await messageOf(format, `?${changed.query.replace('010001', '010002')}`);
    expect(explainMismatch({ ...changed, message })).toMatchObject({
      result: 'string',
      difference: { parameter: 'JobId' },
    });
  },
);

test.each(formats)('V3 distinguishes them too, and a changed body, in %s', async (format) => {
  const send = ({ headers, query: signedQuery }: V3Signed, sent: Uint8Array<ArrayBuffer> = body) =>
    messageOf(format, `?${signedQuery}`, { method: 'POST', headers, body: sent });
  const signed = v3(format, wrong);
  expect(explainMismatch({ ...signed, message: await send(signed) }).result).toBe('secret');
  const changed = v3(format);
  const message = await send(changed, new TextEncoder().encode('ProductKey=another'));
  expect(explainMismatch({ ...changed, message })).toMatchObject({
    result: 'string',
    difference: { cause: 'payload' },
  });
});
