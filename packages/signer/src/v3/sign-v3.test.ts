import { describe, expect, it } from 'vitest';
import { rejectionOf } from '../../test/rejection-of.ts';
import { signV3, verifyV3 } from '../index.ts';

const request = { method: 'GET', host: 'h', action: 'A', version: 'V' };
const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const sign = (path?: string) => signV3({ ...request, credentials, path });

describe('a path', () => {
  it.each(['/', '/a', '/a/b', '/%E4%BD%A0%2F', `/!"$%&'()*+,-./09:;<=>@AZ[\\]^_\`az{|}~`])(
    '%s is signed as it is',
    (path) => {
      const { headers, canonicalRequest } = sign(path);
      expect(canonicalRequest.split('\n')[1]).toBe(path);
      const received = { method: 'GET', query: {}, headers, accessKeySecret: 'testsecret' };
      expect(verifyV3({ ...received, path })).toBe(true);
      expect(verifyV3({ ...received, path: `${path}/` })).toBe(false);
    },
  );

  it('is / by default', () => {
    expect(sign().canonicalRequest.split('\n')[1]).toBe('/');
  });

  it.each(['', 'a', 'a/', '/ ', '/a b', '/#', '/a#b', '/?', '/a?b', '/\n', '/\u007f', '/é', '/\ud800'])(
    'that is %j is rejected',
    (path) => {
      expect(rejectionOf(() => sign(path))).toEqual({ code: 'invalid-argument', parameter: 'path' });
    },
  );
});
