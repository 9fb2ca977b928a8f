/** The signers of a create with many names. They receive the folder of the built packages. */
import { plainQuery, plainV1, plainV3 } from '../sign/limit.ts';
import { type createRequest, credentials, host, nonce, timestamp } from '../sign/requests.ts';
import { importStaged } from '../staged.ts';

type Signer = (staged: string, parameters: ReturnType<typeof createRequest>) => Promise<() => void>;

/** The limit, and the signer of this repository. */
interface Pair {
  readonly limit: Signer;
  readonly ours: Signer;
}

const method = 'POST';

export const signers: Readonly<Record<'v1' | 'V3', Pair>> = {
  v1: {
    limit: async (_, parameters) => () => plainV1(method, parameters, credentials.accessKeySecret),
    ours: async (staged, parameters) => {
      const { createSigner } = await importStaged(staged, 'signer');
      const signer = createSigner(credentials);
      return () => signer.signV1({ method, parameters, timestamp, nonce });
    },
  },
  V3: {
    limit: async (_, form) => () => plainV3({}, { host }, plainQuery(form), credentials),
    ours: async (staged, form) => {
      const { canonicalQuery, createSigner } = await importStaged(staged, 'signer');
      const request = { method, host, action: form.Action, version: form.Version, timestamp, nonce };
      const signer = createSigner(credentials);
      return () => signer.signV3({ ...request, body: canonicalQuery(form) });
    },
  },
};
