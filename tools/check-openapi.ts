/**
 * Checks the OpenAPI description with independent tools: Redocly lints it without ignores, and Prism serves it as a mock whose responses the client
 * must decode, in both formats. Responses of the emulator must be valid, too.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createClient, nodeTransport, type Client, type Transport } from '../packages/client/src/index.ts';
import { decodeRequest, operations, type Action } from '../packages/codec/src/index.ts';
import { createEmulator, testAccount } from '../packages/emulator/src/index.ts';
import { onDemand } from './on-demand.ts';
import { repository } from './packages.ts';
import { run } from './run.ts';
import { inScratchFolder } from './scratch-folder.ts';

const file = join(repository, 'packages/codec/openapi.json');
const document = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, unknown>; components: object };
const actions = Object.keys(operations) as Action[];

/** The input of each call: the examples of its contract. */
function inputOf(action: Action): never {
  const { properties } = operations[action].request;
  const placed = (place: 'query' | 'form') =>
    Object.fromEntries(
      Object.entries(properties)
        .filter(([, schema]) => (schema['x-in'] ?? 'query') === place)
        .map(([name, { examples }]) => [name, examples?.[0] as never]),
    );
  return decodeRequest(action, { query: placed('query'), form: placed('form') }) as never;
}

async function callAll(client: Client): Promise<readonly string[]> {
  const results = actions.map(async (action) => {
    const method = client[`${action.charAt(0).toLowerCase()}${action.slice(1)}` as Uncapitalize<Action>];
    return (method as (input: never) => Promise<unknown>)(inputOf(action)).then(
      () => [],
      (error: Error) => [`${action}: ${error.message}`],
    );
  });
  return (await Promise.all(results)).flat();
}

/** The same request with the path of its operation: a mock routes by path, the service by a parameter. */
function byPath(origin: string): Transport {
  const send = nodeTransport();
  return (request) => {
    const { searchParams } = new URL(request.url);
    const form = new URLSearchParams(request.body ?? '');
    const action = searchParams.get('Action') ?? form.get('Action') ?? '';
    const query = request.body === undefined ? searchParams : form;
    return send({ ...request, url: `${origin}/${action}?${query.toString()}` });
  };
}

/** Prism writes the value of an XML example without the root that OpenAPI states, so it receives the published body. */
function withPublishedBodies(name: string, value: unknown): unknown {
  const { success } = (name === 'examples' ? value : {}) as { success?: { value: unknown; 'x-body'?: string } };
  if (!success?.['x-body']?.startsWith('<')) return value;
  return { success: { ...success, value: success['x-body'] } };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function againstPrism(folder: string): Promise<readonly string[]> {
  const paths = Object.fromEntries(Object.entries(document.paths).map(([path, one]) => [path.replace('#', ''), one]));
  const mocked = join(folder, 'openapi.json');
  writeFileSync(mocked, JSON.stringify({ ...document, paths }, withPublishedBodies));
  const port = await freePort();
  const prism = spawn(
    process.execPath,
    [onDemand('@stoplight/prism-cli/dist/index.js'), 'mock', '-p', String(port), mocked],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  try {
    await new Promise<void>((resolve, reject) => {
      let said = '';
      const listen = (piece: Buffer) => {
        said += String(piece);
        if (said.includes('is listening')) resolve();
      };
      prism.stdout.on('data', listen);
      prism.stderr.on('data', listen);
      prism.on('exit', () => reject(new Error(`Prism exited: ${said}`)));
    });
    const problems = await Promise.all(
      (['json', 'xml'] as const).map(async (format) => {
        const transport = byPath(`http://127.0.0.1:${port}`);
        const client = createClient({ credentials: testAccount, transport, format, quota: false, retry: false });
        return (await callAll(client)).map((problem) => `Prism, ${format}: ${problem}`);
      }),
    );
    return problems.flat();
  } finally {
    prism.kill();
  }
}

async function againstEmulator(): Promise<readonly string[]> {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'openapi');
  const emulator = createEmulator({ quota: false });
  const problems: string[] = [];
  const transport: Transport = async (request) => {
    const response = await emulator.transport(request);
    const body = JSON.parse(Buffer.from(response.body).toString()) as { Success?: boolean };
    const { searchParams } = new URL(request.url);
    const action = searchParams.get('Action') ?? new URLSearchParams(request.body ?? '').get('Action') ?? '';
    const name = body.Success === undefined ? 'GatewayError' : body.Success ? `${action}Success` : 'ServiceFailure';
    const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
    if (!validate(body)) problems.push(`the emulator's response to ${action}: ${ajv.errorsText(validate.errors)}`);
    return response;
  };
  // The calls may fail: failures must be valid, too.
  await callAll(createClient({ credentials: testAccount, transport, quota: false, retry: false }));
  const stranger = { accessKeyId: 'unknown', accessKeySecret: 'unknown' };
  await callAll(createClient({ credentials: stranger, transport, quota: false, retry: false }));
  return problems;
}

const problems = await inScratchFolder('openapi', async (folder) => {
  const lint = run(process.execPath, [onDemand('@redocly/cli/bin/cli.js'), 'lint', '--format=json', file], {
    cwd: folder,
    env: { REDOCLY_TELEMETRY: 'off', CI: 'true' },
  });
  const { totals } = JSON.parse(lint.slice(lint.indexOf('{'), lint.lastIndexOf('}') + 1)) as {
    totals: { errors: number; warnings: number; ignored: number };
  };
  console.log(`Redocly: ${totals.errors} errors, ${totals.warnings} warnings, ${totals.ignored} ignored`);
  const linted = totals.errors + totals.warnings + totals.ignored === 0 ? [] : [lint];
  return [...linted, ...(await againstPrism(folder)), ...(await againstEmulator())];
});
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else
  console.log(
    `${actions.length} operations of openapi.json: mocked by Prism and decoded by the client in JSON and XML, followed by the emulator`,
  );
process.exit();
