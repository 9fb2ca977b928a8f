/** Environments of the codec: each test is a separate process, in which something is missing or forbidden. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { jobJson, jobXml } from '../test/bodies.ts';

const index = new URL('index.ts', import.meta.url).href;

/** What a module prints as JSON. It has `codec`, and the job as `json` and as `xml`. */
function run(
  script: string,
  { flags = [], before = '' }: { flags?: readonly string[]; before?: string } = {},
): unknown {
  const module = `
    const print = console.log;
    ${before}
    const codec = await import(${JSON.stringify(index)});
    const json = ${JSON.stringify(jobJson())};
    const xml = ${JSON.stringify(jobXml())};
    ${script}
  `;
  const output = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', module], { encoding: 'utf8' });
  return JSON.parse(output);
}

/** Uses every function once, in both formats, and prints the results. */
const everything = `
  const kinds = [json, xml].map((body) => codec.decodeResponse('QueryDeviceDistributeJob', { body }));
  const again = ['json', 'xml'].map((format) => codec.encodeResponse('QueryDeviceDistributeJob', kinds[0].value, format));
  const same = again.map((body) => codec.decodeResponse('QueryDeviceDistributeJob', { body }).value.data.jobId);
  const request = codec.encodeRequest('QueryDeviceDistributeJob', { jobId: 'a' });
  let rejection;
  try { codec.encodeRequest('QueryDeviceDistributeJob', {}); } catch (error) { rejection = error.name; }
  print(JSON.stringify([kinds.map(({ kind }) => kind), same, codec.decodeRequest('QueryDeviceDistributeJob', request), rejection]));
`;

const want = [
  ['success', 'success'],
  ['UbmsMHmkqv0PiAG****010001', 'UbmsMHmkqv0PiAG****010001'],
  { jobId: 'a' },
  'InputError',
];

test('it runs where code from strings is forbidden', () => {
  const forbidden = `try { eval('1'); } catch { globalThis.isForbidden = true; }`;
  const got = run(`if (!globalThis.isForbidden) throw new Error('eval works'); ${everything}`, {
    flags: ['--disallow-code-generation-from-strings'],
    before: forbidden,
  });
  expect(got).toEqual(want);
});

test('it runs without the globals that only Node has', () => {
  const before = `for (const name of ['Buffer', 'process', 'global', 'setImmediate', 'require']) delete globalThis[name];`;
  expect(run(everything, { before })).toEqual(want);
});

test('it runs where the prototypes of the language are frozen', () => {
  const before = `for (const { prototype } of [Object, Array, String, Error, Map, Set, RegExp]) Object.freeze(prototype);`;
  expect(run(everything, { before })).toEqual(want);
});

test('a polluted prototype does not change the results', () => {
  const script = `
    Object.assign(Object.prototype, { Success: true, Code: 'x', Data: {}, jobId: 'polluted', RequestId: 'polluted' });
    const kinds = ['{}', json, xml].map((body) => {
      try { return codec.decodeResponse('QueryDeviceDistributeJob', { body }).kind; } catch (error) { return error.name; }
    });
    print(JSON.stringify(kinds));
  `;
  expect(run(script)).toEqual(['ContractError', 'success', 'success']);
});

test('members of a polluted prototype are not read, under any name', () => {
  // Optional members of contracts, options, responses, models and error details.
  const names = `
    body contentType status maxBytes code message requestId hostId recommend action cause retryable serviceCode
    RequestId Success Code Message ErrorMessage HostId Recommend Data Info JobInfo items NextToken
    jobId jobInfo nextToken targetUid targetAliyunId pageSize currentPage success data success kind format layer
    pattern minimum maximum minItems maxItems default title anyOf if then required properties type list lookup
    x-in x-item x-item-aliases x-enum-names x-enum-meanings x-open x-offset-limit x-redact formatMismatch
  `
    .split(/\s+/)
    .filter((name) => name !== '');
  const script = `
    const outcomes = (call) => { try { return call(); } catch (error) { return { ...error, message: error.message }; } };
    const detail = '{"RequestId":"a","Success":true,"Data":{"Total":0}}';
    const all = () => [
      ...[json, xml, detail, json.replace('true', 'false'), '{"Code":"a"}', '<Error><Code>a</Code></Error>', '{}', 'x', '[]'].flatMap((body) => [
        outcomes(() => codec.decodeResponse('QueryDeviceDistributeJob', { body })),
        outcomes(() => codec.decodeResponse('ListDeviceDistributeJob', { body })),
      ]),
      outcomes(() => codec.decodeResponse('QueryDeviceDistributeJob', {})),
      outcomes(() => codec.encodeRequest('QueryDeviceDistributeJob', { jobId: 'a' })),
      outcomes(() => codec.encodeRequest('QueryDeviceDistributeJob', {})),
      outcomes(() => codec.encodeRequest('ListDeviceDistributeJob', { pageSize: 10 })),
      outcomes(() => codec.encodeRequest('CreateProductDistributeJob', { productKey: 'a', sourceInstanceId: 'b', targetInstanceId: 'c' })),
      outcomes(() => codec.decodeRequest('ListDeviceDistributeJob', { query: { PageSize: '10' }, form: {} })),
      outcomes(() => codec.encodeResponse('DeleteDeviceDistributeJob', { requestId: 'a', success: true }, 'xml')),
      outcomes(() => codec.encodeGatewayError({ requestId: 'a', hostId: 'b', code: 'c', message: 'd' }, 'json')),
    ];
    const clean = JSON.stringify(all());
    const polluted = ${JSON.stringify(names)}.filter((name) => {
      let got;
      for (const value of ['polluted', true, 1, ['polluted'], { 0: 'polluted' }]) {
        Object.prototype[name] = value;
        got = JSON.stringify(all());
        delete Object.prototype[name];
        if (got !== clean) return true;
      }
      return false;
    });
    print(JSON.stringify([polluted, JSON.parse(clean).length]));
  `;
  // The contracts are prepared while the prototype is polluted, or before.
  expect(run(script)).toEqual([[], 26]);
});

test('the XML parser is loaded with the first XML that is not plain, not earlier', () => {
  const script = `
    const { createRequire } = await import('node:module');
    const loaded = () => Object.keys(createRequire('file:///').cache).some((name) => name.includes('fast-xml-parser'));
    const seen = [loaded()];
    codec.decodeResponse('QueryDeviceDistributeJob', { body: json });
    codec.encodeResponse('DeleteDeviceDistributeJob', { requestId: 'a', success: true }, 'xml');
    const gateway = { requestId: 'a', hostId: 'b', code: 'c', message: 'd' };
    const failure = { requestId: 'a', success: false, code: 'c', errorMessage: 'd' };
    for (const body of [
      xml,
      codec.encodeGatewayError(gateway, 'xml'),
      codec.encodeResponse('QueryDeviceDistributeJob', failure, 'xml'),
    ]) codec.decodeResponse('QueryDeviceDistributeJob', { body });
    seen.push(loaded());
    codec.decodeResponse('QueryDeviceDistributeJob', { body: xml + '<!---->' });
    seen.push(loaded());
    print(JSON.stringify(seen));
  `;
  expect(run(script)).toEqual([false, false, true]);
});

test('two copies recognise each other’s errors', () => {
  const script = `
    const other = await import(${JSON.stringify(`${index}?copy`)});
    let error;
    try { other.encodeRequest('QueryDeviceDistributeJob', {}); } catch (thrown) { error = thrown; }
    print(JSON.stringify([codec.isDistributionError(error), other.isDistributionError(error), codec.isDistributionError(new Error())]));
  `;
  expect(run(script)).toEqual([true, true, false]);
});
