import { formBody } from '../parameters/canonical-query.ts';
import { equalInConstantTime } from '../equal-in-constant-time.ts';
import type { ParameterTree } from '../parameters/parameter-tree.ts';
import { SigningError } from '../signing-error.ts';
import { algorithm, hashBody, joinCanonicalRequest, signedLines, v3Signature, v3StringToSign } from './v3.ts';
import { type Headers, isSigned, lowerCaseHeaders } from './v3-headers.ts';

/** A request as a server has it, and the secret that belongs to the key id in its authorization. */
export interface V3Received {
  readonly method: string;
  /** The encoded path as it arrived. */
  readonly path: string;
  /** Parameters of the query, decoded, nested or flat. */
  readonly query: ParameterTree;
  /** All headers as they arrived, authorization included, in any letter case. */
  readonly headers: Headers;
  /** The body, byte for byte. */
  readonly body?: string | Uint8Array | undefined;
  readonly accessKeySecret: string;
}

/**
 * The server's side of `signV3`: whether the signature in the header `authorization` is the right one, compared in constant time.
 *
 * The request is rebuilt from the list of signed headers, as the gateway does. Every header that V3 signs has to be in that list, or
 * somebody could change it; the hash in `x-acs-content-sha256` has to be that of the body. What cannot be verified is `false`, not an error.
 *
 * Source: docs/wire/signing.md, rules 35, 39 and 42.
 *
 * @example
 * const { headers } = signV3({
 *   method: 'POST',
 *   host: 'iot.cn-shanghai.aliyuncs.com',
 *   action: 'QueryDeviceDistributeJob',
 *   version: '2018-01-20',
 *   credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
 * });
 * verifyV3({ method: 'POST', path: '/', query: {}, headers, accessKeySecret: 'testsecret' }); // true
 * verifyV3({ method: 'POST', path: '/', query: {}, headers, body: 'changed', accessKeySecret: 'testsecret' }); // false
 */
export function verifyV3({ method, path, query, headers, body, accessKeySecret }: V3Received): boolean {
  try {
    const received = Object.fromEntries(lowerCaseHeaders(headers));
    const { signedNames, signature } = readAuthorization(received['authorization'] ?? '') ?? {};
    if (signedNames === undefined || signature === undefined) return false;
    if (!coversAll(signedNames, received)) return false;
    const hashedPayload = hashBody(body);
    if (received['x-acs-content-sha256'] !== hashedPayload) return false;
    const signed = signedLines(signedNames, received);
    const canonical = joinCanonicalRequest(method, path, formBody(query), signed, hashedPayload);
    return equalInConstantTime(v3Signature(v3StringToSign(canonical), accessKeySecret), signature);
  } catch (error) {
    if (error instanceof SigningError) return false;
    throw error;
  }
}

const form = new RegExp(`^${algorithm} Credential=.+,SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$`);

function readAuthorization(authorization: string): { signedNames: string[]; signature: string } | undefined {
  const [, names, signature] = form.exec(authorization) ?? [];
  return names === undefined || signature === undefined ? undefined : { signedNames: names.split(';'), signature };
}

function coversAll(signedNames: readonly string[], received: Readonly<Record<string, string>>): boolean {
  const signed = new Set(signedNames);
  return (
    signedNames.every((name) => Object.hasOwn(received, name)) &&
    Object.keys(received)
      .filter(isSigned)
      .every((name) => signed.has(name))
  );
}
