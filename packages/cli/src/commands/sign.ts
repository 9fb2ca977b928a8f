import { InputError } from '@iot-distribution/client';
import { api } from '@iot-distribution/codec';
import { canonicalQuery, flatten, redact, signV1, signV3, unflatten } from '@iot-distribution/signer';
import { Option, type Command } from 'commander';
import { endpointOf } from '../connection.ts';
import { accessKeyFrom } from '../credentials.ts';
import { shellQuote } from '../output/shell-quote.ts';
import { writeLine, type Terminal } from '../terminal.ts';

interface SignOptions {
  readonly endpoint?: string;
  readonly profile?: string;
  readonly method: 'GET' | 'POST';
  readonly format: 'json' | 'xml';
  readonly signature: 'v1' | 'v3';
  readonly timestamp?: Date;
  readonly nonce?: string;
  readonly reveal?: boolean;
}

type Line = readonly [label: string, text: string];

/** `sign`: shows each step of a signature, and the request as a curl command. */
export function addSign(program: Command, terminal: Terminal): void {
  program
    .command('sign')
    .description('Sign a request and show each step, without sending it')
    .argument('<action>', 'Name of the operation, such as QueryDeviceDistributeJob')
    .argument('[name=value...]', 'Parameters of the operation in wire names, such as JobId=… or DeviceName.1=…')
    .option(
      '--endpoint <url>',
      'Endpoint of the request (default: IOT_DISTRIBUTION_ENDPOINT, or iot.cn-shanghai.aliyuncs.com)',
    )
    .option('--profile <name>', 'Profile of ~/.aliyun/config.json with the credentials')
    .addOption(new Option('--method <method>', 'HTTP method').choices(['GET', 'POST']).default('GET'))
    .addOption(new Option('--format <format>', 'Format of the response').choices(['json', 'xml']).default('json'))
    .addOption(new Option('--signature <scheme>', 'Signature scheme').choices(['v1', 'v3']).default('v1'))
    .option('--timestamp <time>', 'Timestamp to sign, such as 2026-01-02T03:04:05Z (default: now)', timeOf)
    .option('--nonce <text>', 'Nonce to sign (default: a random nonce)')
    .option('--reveal', 'Show the signature and the security token, which are hidden by default')
    .addHelpText(
      'after',
      "\nExample:\n  $ iot-distribution sign QueryDeviceDistributeJob JobId='UbmsMHmkqv0PiAG****010001' --reveal",
    )
    .action(async (action: string, pairs: readonly string[], options: SignOptions) => {
      const origin = originOf(endpointOf(options, terminal) ?? 'https://iot.cn-shanghai.aliyuncs.com');
      const parameters = parametersOf(pairs);
      const credentials = await accessKeyFrom(terminal.environment, options.profile);
      const linesOf = options.signature === 'v1' ? linesOfV1 : linesOfV3;
      for (const [label, text] of linesOf(action, parameters, credentials, origin, options)) {
        writeLine(terminal.stdout, `${label}:`);
        for (const line of (options.reveal ? text : redact(text)).split('\n')) writeLine(terminal.stdout, line);
        writeLine(terminal.stdout, '');
      }
    });
}

type Parameters = Readonly<Record<string, string>>;
type Credentials = Awaited<ReturnType<typeof accessKeyFrom>>;

function linesOfV1(
  action: string,
  parameters: Parameters,
  credentials: Credentials,
  origin: string,
  { method, format, timestamp, nonce }: SignOptions,
): Line[] {
  const signed = signV1({
    method,
    parameters: { ...unflatten(parameters), Action: action, Version: api.version, Format: format.toUpperCase() },
    credentials,
    timestamp,
    nonce,
  });
  const url = method === 'GET' ? `${origin}/?${signed.query}` : `${origin}/`;
  return [
    ['canonical query', signed.canonicalQuery],
    ['string to sign', signed.stringToSign],
    ['signature', `Signature=${signed.signature}`],
    ...(method === 'GET' ? [['URL', url] as const] : [['form body', signed.query] as const]),
    ['curl', method === 'GET' ? `curl '${url}'` : `curl '${url}' --data '${signed.query}'`],
  ];
}

function linesOfV3(
  action: string,
  parameters: Parameters,
  credentials: Credentials,
  origin: string,
  { method, format, timestamp, nonce }: SignOptions,
): Line[] {
  const encoded = canonicalQuery(flatten(unflatten(parameters)));
  const form = method === 'POST';
  const signed = signV3({
    method,
    host: new URL(origin).host,
    ...(form
      ? { body: encoded, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
      : { query: parameters }),
    action,
    version: api.version,
    credentials,
    timestamp,
    nonce,
  });
  const headers = Object.entries({ ...signed.headers, accept: `application/${format}` });
  const url = form || encoded === '' ? `${origin}/` : `${origin}/?${encoded}`;
  return [
    ['canonical request', signed.canonicalRequest],
    ['string to sign', signed.stringToSign],
    ['headers', headers.map(([name, value]) => `${name}: ${value}`).join('\n')],
    [
      'curl',
      [
        `curl '${url}' -X ${method}`,
        ...headers.map(([name, value]) => `  -H ${shellQuote(`${name}: ${value}`)}`),
        ...(form ? [`  --data '${encoded}'`] : []),
      ].join(' \\\n'),
    ],
  ];
}

/** Parameters that the options of the command set, and a name that is special in JavaScript objects. */
const reserved: ReadonlySet<string> = new Set(['Action', 'Version', 'Format', '__proto__']);

function parametersOf(pairs: readonly string[]): Parameters {
  const parameters: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw misuse('a parameter must have the form name=value');
    const name = pair.slice(0, at);
    if (name.split('.').some((part) => reserved.has(part) && (part === name || part === '__proto__')))
      throw misuse(`remove the parameter ${name}: the command sets it, or the name is reserved`);
    if (Object.hasOwn(parameters, name)) throw misuse(`the parameter ${name} is repeated: pass it once`);
    parameters[name] = pair.slice(at + 1);
  }
  return parameters;
}

/** @throws {InputError} The message does not contain the endpoint, which may contain a password. */
function originOf(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  const isHost =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    `${url.username}${url.password}${url.search}${url.hash}` === '' &&
    url.pathname === '/';
  if (isHost) return url.origin;
  throw misuse('invalid endpoint: use a URL without path, such as https://iot.cn-shanghai.aliyuncs.com');
}

function timeOf(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw misuse('invalid timestamp: use a time such as 2026-01-02T03:04:05Z');
  return time;
}

function misuse(message: string): InputError {
  return new InputError(message, { code: 'InvalidInput', pointer: '' });
}
