import { CredentialError } from '@iot-distribution/client';
import { describe, expect, it } from 'vitest';
import { accessKeyFrom, credentialsFrom } from './credentials.ts';

const key = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'id', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret' };

/** What Node throws when a package is not installed. */
const notInstalled = () =>
  Promise.reject(
    Object.assign(new Error("Cannot find package '@alicloud/credentials' imported from /app/credentials.js"), {
      code: 'ERR_MODULE_NOT_FOUND',
    }),
  );
const mustNotLoad = () => Promise.reject(new Error('the vendor package was loaded'));

describe('without the optional package @alicloud/credentials', () => {
  it('a key in the environment is used, and nothing is loaded', async () => {
    expect(credentialsFrom(key, undefined, mustNotLoad)).toEqual({ accessKeyId: 'id', accessKeySecret: 'secret' });
    expect(await accessKeyFrom(key, undefined, mustNotLoad)).toEqual({ accessKeyId: 'id', accessKeySecret: 'secret' });
  });

  it('a profile is a CredentialError that says what to install', async () => {
    const got = await accessKeyFrom(key, 'production', notInstalled).catch((error: unknown) => error);
    expect(got).toBeInstanceOf(CredentialError);
    expect(got).toMatchObject({
      code: 'NoCredentials',
      message: '--profile needs a package that is not installed: npm install --global @alicloud/credentials',
    });
  });

  it('no key at all is a CredentialError that names the variables first, then the package', async () => {
    const source = credentialsFrom({}, undefined, notInstalled);
    if (!('getCredential' in source)) throw new Error('there is no key in the environment');
    await expect(source.getCredential()).rejects.toThrow(
      /^no credentials: set ALIBABA_CLOUD_ACCESS_KEY_ID .* need a package that is not installed: npm install --global @alicloud\/credentials$/,
    );
  });

  it.each([
    [
      'a file that is missing inside the package',
      { code: 'ERR_MODULE_NOT_FOUND', message: "Cannot find module 'kitx'" },
    ],
    ['a package that cannot be read', { code: 'EACCES', message: "permission denied, '@alicloud/credentials'" }],
    ['a package that throws while it loads', { message: 'access_key_secret=quoted-secret' }],
  ])('%s is not reported as not installed, and is not quoted', async (_, { message, ...rest }) => {
    const load = () => Promise.reject(Object.assign(new Error(message), rest));
    const got = await accessKeyFrom({}, 'production', load).catch((error: unknown) => error);
    expect(got).toMatchObject({
      code: 'NoCredentials',
      message: expect.stringMatching(/^no credentials in the profile "production"/),
    });
    expect(String(got)).not.toContain(message);
  });
});
