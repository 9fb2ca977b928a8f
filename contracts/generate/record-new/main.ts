/**
 * `pnpm record:new ACTION BODY --kind KIND --basis TEXT`: writes the recordings of a new operation from its contract and one body.
 * The model is a draft: the entry of the body has `"reviewed": false` until a person has compared the two, and until then a test fails.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  decodeResponse,
  encodeResponse,
  isAction,
  operations,
  type Action,
  type Format,
  type Outputs,
} from '@iot-distribution/codec';
import { coverageOf, strongest } from '../../src/coverage.ts';
import { rowName } from '../../src/mapping.ts';
import { isProvenance } from '../../src/provenance.ts';
import type { IndexEntry } from '../../src/recording-index.ts';
import { completeEntry, type GivenEntry } from '../complete-entry.ts';
import { exampleCalls } from './example-input.ts';
import { responseVariants } from './response-variants.ts';
import { signCall } from './sign-call.ts';

const root = new URL('../../', import.meta.url);
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { kind: { type: 'string', default: '' }, basis: { type: 'string', default: '' } },
});
const [action = '', bodyFile = ''] = positionals;
const { kind, basis } = values;
if (!isAction(action) || bodyFile === '' || !isProvenance(kind) || basis === '') {
  console.error(`usage: pnpm record:new ACTION BODY --kind KIND --basis TEXT
  ACTION  ${Object.keys(operations).join(', ')}
  BODY    a file with one response to a successful call, in JSON or XML
  KIND    where it comes from: recorded, observed, documented, reconstructed or constructed
  TEXT    the source in words`);
  process.exit(2);
}

const given = readFileSync(bodyFile);
const decoded = decodeResponse(action, { body: given });
if (decoded.kind === 'failure') throw new Error(`the body is an error response: ${decoded.code}`);
if (decoded.unknownMembers.length > 0) throw new Error(`not in the contract: ${decoded.unknownMembers.join(', ')}`);

const { format, value } = decoded as { format: Format; value: Outputs[Action] };
const other: Format = format === 'json' ? 'xml' : 'json';
const recordings = new URL('recordings/', root);
const written: { readonly entry: GivenEntry; readonly body: Uint8Array }[] = [];

function write(file: string, text: string | Uint8Array): void {
  const url = new URL(file, recordings);
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, text, { flag: 'wx' });
}

const writeJson = (file: string, content: unknown) => write(file, `${JSON.stringify(content, null, 2)}\n`);

function record(file: string, body: Uint8Array | string, entry: Omit<GivenEntry, 'file'>): void {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  write(file, bytes);
  written.push({ entry: { file, ...entry }, body: bytes });
}

function recordBoth(name: string, response: Parameters<typeof encodeResponse>[1], source: string): void {
  for (const one of ['json', 'xml'] as const) {
    record(`${name}.${one}`, encodeResponse(action as Action, response, one), { kind: 'constructed', basis: source });
  }
}

record(`${action}/success.${format}`, given, { kind, basis, reviewed: false });
record(`${action}/success.${other}`, encodeResponse(action, value, other), {
  kind: 'reconstructed',
  basis: `values of success.${format}, written by the contract`,
});
writeJson(`${action}/success.model.json`, value);

for (const { variant, input } of exampleCalls(action)) {
  const call = signCall(action, input);
  if (variant === undefined) writeJson(`${action}/call.json`, call);
  else {
    recordBoth(
      `${action}/variant.${variant}`,
      another(variant),
      `values of success.${format}, as the response to another code of the request`,
    );
    writeJson(`${action}/variant.${variant}.model.json`, another(variant));
    writeJson(`${action}/variant.${variant}.call.json`, call);
  }
}
for (const variant of responseVariants(action, value as unknown as Readonly<Record<string, unknown>>)) {
  recordBoth(`${action}/variant.${variant.name}`, variant.value as never, 'examples of the contract');
  writeJson(`${action}/variant.${variant.name}.model.json`, variant.value);
}

// A code that proves that nothing was executed, so that it is the same error for a create.
const failure = {
  requestId: value.requestId,
  success: false,
  code: 'iot.prod.NotExistedProduct',
  errorMessage: 'The specified product does not exist.',
} as const;
const failed = `iot-errors/${action}.${failure.code}`;
recordBoth(failed, failure, 'a failure that every operation can report, written by the contract');
writeJson(`${failed}.model.json`, {
  error: 'ServiceError',
  code: failure.code,
  layer: 'service',
  requestId: failure.requestId,
  message: failure.errorMessage,
});

const indexFile = new URL('index.json', recordings);
const entries = JSON.parse(readFileSync(indexFile, 'utf8')) as IndexEntry[];
const added = written.map(({ entry, body }) => completeEntry(entry, body));
// A body is in one place only: one that was kept as an observation of another operation is moved.
const hash = createHash('sha256').update(given).digest('hex');
const moved = entries.filter(({ sha256 }) => sha256 === hash);
for (const { file } of moved) unlinkSync(new URL(file, recordings));
const kept = entries.filter((entry) => !moved.includes(entry));
writeFileSync(indexFile, `${JSON.stringify([...kept, ...added], null, 2)}\n`);

const cases = added.map((entry) => `${caseOf(entry.file)} ${formatOf(entry.file)} ${entry.kind}`);
const casesFile = new URL('cases.txt', root);
const isMoved = (line: string) => moved.some((entry) => line === `${caseOf(entry.file)} ${entry.format} ${entry.kind}`);
const listed = readFileSync(casesFile, 'utf8')
  .split('\n')
  .filter((line) => !isMoved(line));
writeFileSync(casesFile, `${listed.join('\n')}\n# ${action}\n${cases.join('\n')}\n`);

const evidence = written.map(({ entry, body }) => ({
  action: action as Action,
  format: formatOf(entry.file),
  body,
  file: entry.file,
  provenance: entry.kind,
}));
const short = coverageOf([action], evidence).flatMap((row) => {
  const formats = (['json', 'xml'] as const).filter((one) => strongest(row.shown[one]) === 'constructed');
  return formats.length === 0 ? [] : [`${action} ${rowName(row)} ${formats.join(',')} constructed`];
});
if (short.length > 0) {
  appendFileSync(
    new URL('unobserved.txt', root),
    `\n# No response that shows these is known: they were constructed from the contract.\n${short.join('\n')}\n`,
  );
}

console.log(`${written.length} bodies of ${action} recorded. What you still have to do:
  contracts/recordings/${action}/success.model.json: compare it with the body, member by member
  contracts/recordings/index.json: then remove "reviewed" from the entry of ${action}/success.${format}`);

/** The same response to another call, with its own request id: no two bodies are equal. */
function another(name: string): Outputs[Action] {
  const digits = createHash('sha256').update(`${action} ${name}`).digest('hex').toUpperCase();
  const requestId = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
  return { ...value, requestId };
}

function caseOf(file: string): string {
  return file.replace(/\.(?:json|xml)$/, '');
}

function formatOf(file: string): Format {
  return file.endsWith('.xml') ? 'xml' : 'json';
}
