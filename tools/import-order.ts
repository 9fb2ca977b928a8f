/**
 * The order of the folders in each package's `src`, lowest first: a folder, or a file at the top, imports only what its row lists before it.
 * `check-import-order.ts` enforces it.
 */
export const importOrder: Readonly<Record<string, readonly string[]>> = {
  'packages/client': [
    'generated',
    'errors.ts',
    'caller',
    'events.ts',
    'time',
    'transport',
    'credentials',
    'request',
    'quota',
    'response',
    'pages',
    'policies',
    'call',
    'options.ts',
    'client.ts',
    'list',
    'wait',
    'result',
    'index.ts',
  ],
  'packages/signer': [
    'hash',
    'signing-error.ts',
    'well-formed.ts',
    'credentials.ts',
    'equal-in-constant-time.ts',
    'http-method.ts',
    'timestamp.ts',
    'parameters',
    'v1',
    'v3',
    'redact',
    'mismatch',
    'create-signer.ts',
    'index.ts',
  ],
};
