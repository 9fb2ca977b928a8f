import { afterAll, expect, test } from 'vitest';
import { jobJson, jobXml } from '../test/bodies.ts';
import { outcomeOf } from '../test/outcome.ts';

/** A spelling of a member of `Data`, in both formats, and its outcome. */
interface ValueRow {
  readonly id: string;
  readonly member: string;
  /** As JSON text; absent if only XML has such a spelling. */
  readonly json?: string | readonly string[];
  /** As the content of an element; absent if only JSON has such a spelling. */
  readonly xml?: string;
  /** The value in the model, or the outcome in one line. */
  readonly want: string | number;
  /** Set when the code is read, and reported as unknown. */
  readonly isUnknown?: true;
}

const rejected = (member: string) => `ContractError UnexpectedType /Data/${member}`;
const unsafe = (member: string) => `ContractError UnsafeInteger /Data/${member}`;

/** Texts that look like something else. */
const texts = ['00123', '1e5', '0x1F', 'true', 'null', 'NaN', '+5', '-0', '1.10', ' x ', '', '9007199254740993', '{}'];

/** Spellings that a JSON number cannot have, or that are not integers of the documented form. */
const noIntegers = [
  '1.0',
  '1e3',
  '1.5',
  '',
  ' 7 ',
  ' 1',
  '1 ',
  '0x10',
  '٣',
  '1,000',
  'Infinity',
  'NaN',
  '1e400',
  '+1',
  '--1',
  '-',
  '1n',
  '1_000',
  'true',
];

const rows: readonly ValueRow[] = [
  ...texts.map((text) => ({ id: 'V01', member: 'JobId', json: JSON.stringify(text), xml: text, want: text })),
  // A text that arrives as a bare number keeps its digits.
  ...['198', '9007199254740993', '123456789012345678901234567890', '1.10', '1.50', '-0', '1e5', '1E2', '0.1'].map(
    (digits) => ({
      id: 'V01',
      member: 'SourceUid',
      json: digits,
      want: digits,
    }),
  ),
  ...['null', 'true', '["a"]', '{"a":"b"}', '[]', '{}'].map((json) => ({
    id: 'V01',
    member: 'JobId',
    json,
    want: rejected('JobId'),
  })),
  ...[0, 1, -1, 9007199254740991, -9007199254740991].map((integer) => ({
    id: 'V02',
    member: 'GmtCreate',
    json: [`${integer}`, `"${integer}"`],
    xml: `${integer}`,
    want: integer,
  })),
  ...[
    '9007199254740992',
    '9007199254740993',
    '-9007199254740992',
    '9223372036854775807',
    '9223372036854775808',
    '1'.repeat(400),
  ].map((digits) => ({
    id: 'V02',
    member: 'GmtCreate',
    json: [digits, `"${digits}"`],
    xml: digits,
    want: unsafe('GmtCreate'),
  })),
  { id: 'V03', member: 'Total', json: ['"007"'], xml: '007', want: 7 },
  { id: 'V03', member: 'Total', json: ['-0', '"-0"'], xml: '-0', want: 0 },
  ...noIntegers.map((text) => ({
    id: 'V03',
    member: 'Total',
    json: JSON.stringify(text),
    xml: text,
    want: rejected('Total'),
  })),
  ...[
    '1.0',
    '1e3',
    '1E0',
    '1e0',
    '1.5',
    '0.0',
    '-0.0',
    '100e-2',
    '1e2',
    '12E+2',
    '1e400',
    'null',
    'true',
    '[]',
    '[1]',
    '{}',
  ].map((json) => ({ id: 'V03', member: 'Total', json, want: rejected('Total') })),
  ...['initializing', 'running', 'completed', 'interrupted'].map((name, code) => ({
    id: 'V04',
    member: 'Status',
    json: [`${code}`, `"${code}"`],
    xml: `${code}`,
    want: name,
  })),
  ...[4, 7, 99, 9007199254740991].map((code) => ({
    id: 'V05',
    member: 'Status',
    json: [`${code}`, `"${code}"`],
    xml: `${code}`,
    want: `unrecognized:${code}`,
    isUnknown: true as const,
  })),
  ...['-1', '1.5', '', 'NaN', 'running', '1e0', ' 1'].map((text) => ({
    id: 'V05',
    member: 'Status',
    json: JSON.stringify(text),
    xml: text,
    want: rejected('Status'),
  })),
  ...['null', 'true', 'false', '[1]', '[]', '{}', '1.0', '-1'].map((json) => ({
    id: 'V05',
    member: 'Status',
    json,
    want: rejected('Status'),
  })),
  { id: 'V05', member: 'Status', json: '9007199254740993', xml: '9007199254740993', want: unsafe('Status') },
  ...['designated', 'nearest'].map((name, code) => ({
    id: 'V07',
    member: 'Strategy',
    json: [`${code}`, `"${code}"`],
    xml: `${code}`,
    want: name,
  })),
  { id: 'V07', member: 'Strategy', json: ['2', '"2"'], xml: '2', want: 'unrecognized:2', isUnknown: true },
  ...['null', 'false', '""'].map((json) => ({ id: 'V07', member: 'Strategy', json, want: rejected('Strategy') })),
  ...[
    '实例调试1',
    '😊👩‍👩‍👧',
    'e\u0301 \u1100\u1161',
    '\u202eabc\u202c\u200f',
    '\u2028\u2029\u0085',
    '\u007f\u00a0\ufeff',
    'a\tb\nc',
    '<&>"\'',
    '\ud7ff\ue000\ufffd\u{10ffff}',
  ].map((text) => ({
    id: 'V13',
    member: 'ProductKey',
    json: JSON.stringify(text),
    xml: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    want: text,
  })),
];

/** The value of the member, and what was reported; the outcome in one line if there is no model. */
function readMember(member: string, body: string): unknown {
  const { line, value, unknownMembers } = outcomeOf('QueryDeviceDistributeJob', { body });
  if (value === undefined) return line;
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return { value: (value.data as unknown as Record<string, unknown>)[name], unknownMembers };
}

const cases = rows.flatMap((row) => [
  ...[row.json ?? []]
    .flat()
    .map((json) => ({ ...row, format: 'JSON', spelling: json, body: jobJson({ [row.member]: json }) })),
  ...[row.xml ?? []]
    .flat()
    .map((xml) => ({ ...row, format: 'XML', spelling: xml, body: jobXml({ [row.member]: xml }) })),
]);

test.each(cases)('$id: $member $spelling in $format: $want', ({ member, body, want, isUnknown }) => {
  const isError = typeof want === 'string' && want.startsWith('ContractError');
  const unknownMembers = isUnknown ? [`/Data/${member}`] : [];
  expect(readMember(member, body)).toEqual(isError ? want : { value: want, unknownMembers });
});

test('V02: a number beyond 2^53 - 1 is quoted in the error, up to forty digits', () => {
  for (const body of [jobJson({ GmtCreate: '9007199254740993' }), jobXml({ GmtCreate: '9007199254740993' })]) {
    expect(outcomeOf('QueryDeviceDistributeJob', { body }).error?.message).toContain('9007199254740993');
  }
  const body = jobJson({ GmtCreate: '1'.repeat(5_000) });
  expect(outcomeOf('QueryDeviceDistributeJob', { body }).error?.message).toContain(`${'1'.repeat(40)}...`);
});

test('V02: the model has no minus zero', () => {
  for (const body of [jobJson({ Total: '-0' }), jobJson({ Total: '"-0"' }), jobXml({ Total: '-0' })]) {
    expect(Object.is(outcomeOf('QueryDeviceDistributeJob', { body }).value?.data.total, 0)).toBe(true);
  }
});

/** `Success` and the members around it, as JSON text and as the content of elements. */
const envelopes: readonly { id: string; title: string; json?: object; xml?: object; want: string }[] = [
  { id: 'V08', title: 'Success true', json: { Success: 'true' }, xml: { Success: 'true' }, want: 'success' },
  { id: 'V08', title: 'Success "true"', json: { Success: '"true"' }, want: 'success' },
  {
    id: 'V08',
    title: 'Success false',
    json: { Success: 'false' },
    xml: { Success: 'false' },
    want: 'failure service unknown',
  },
  { id: 'V08', title: 'Success "false"', json: { Success: '"false"' }, want: 'failure service unknown' },
  ...['True', 'TRUE', '1', '0', '', ' true', 'yes', 'null'].map((text) => ({
    id: 'V08',
    title: `Success ${text}`,
    json: { Success: JSON.stringify(text) },
    xml: { Success: text },
    want: 'ContractError UnexpectedType /Success',
  })),
  ...['1', '0', 'null', '[]', '{}', '[true]'].map((json) => ({
    id: 'V08',
    title: `Success ${json} bare`,
    json: { Success: json },
    want: 'ContractError UnexpectedType /Success',
  })),
  {
    id: 'V08',
    title: 'no Success',
    json: { Success: undefined },
    xml: { Success: undefined },
    want: 'ContractError MissingMember /Success',
  },
  {
    id: 'V08',
    title: 'success in small letters',
    json: { Success: undefined, success: 'true' },
    xml: { Success: undefined, success: 'true' },
    want: 'ContractError MissingMember /Success',
  },
  ...['""', '"200"', '200', '"success"', '"OK"', '"iot.system.SystemException"', 'null', '{"a":1}', '[]'].map(
    (json) => ({
      id: 'V09',
      title: `Success true, Code ${json}`,
      json: { Code: json, ErrorMessage: json },
      want: 'success',
    }),
  ),
  ...['', '200', 'success', 'iot.system.SystemException', '<a/>', 'x<a/>'].map((content) => ({
    id: 'V09',
    title: `Success true, Code ${content}`,
    xml: { Code: content, ErrorMessage: content },
    want: 'success',
  })),
  {
    id: 'V10',
    title: 'failure without a code',
    json: { Success: 'false' },
    xml: { Success: 'false' },
    want: 'failure service unknown',
  },
  {
    id: 'V10',
    title: 'failure with an empty code',
    json: { Success: 'false', Code: '""' },
    xml: { Success: 'false', Code: '' },
    want: 'failure service unknown',
  },
  {
    id: 'V10',
    title: 'failure with a code and no message',
    json: { Success: 'false', Code: '"a.b"' },
    xml: { Success: 'false', Code: 'a.b' },
    want: 'failure service a.b',
  },
  {
    id: 'V10',
    title: 'failure with a number for a code',
    json: { Success: 'false', Code: '400' },
    xml: { Success: 'false', Code: '400' },
    want: 'failure service 400',
  },
  {
    id: 'V10',
    title: 'failure without RequestId and Data',
    json: { Success: 'false', RequestId: undefined, Data: undefined },
    xml: { Success: 'false', RequestId: undefined, Data: undefined },
    want: 'failure service unknown',
  },
  {
    id: 'V10',
    title: 'failure with null for its members',
    json: { Success: 'false', Code: 'null', RequestId: 'null', ErrorMessage: 'null', Data: 'null' },
    want: 'failure service unknown',
  },
  {
    id: 'V10',
    title: 'failure with structs for its members',
    json: { Success: 'false', Code: '{}', RequestId: '[]', ErrorMessage: '{"a":[]}' },
    want: 'failure service unknown',
  },
  {
    id: 'V11',
    title: 'no Data',
    json: { Data: undefined },
    xml: { Data: undefined },
    want: 'ContractError MissingMember /Data',
  },
  { id: 'V11', title: 'Data null', json: { Data: 'null' }, want: 'ContractError UnexpectedType /Data' },
  { id: 'V11', title: 'Data a list', json: { Data: '[]' }, want: 'ContractError UnexpectedType /Data' },
  {
    id: 'V11',
    title: 'Data empty',
    json: { Data: '{}' },
    xml: { Data: '' },
    want: 'ContractError MissingMember /Data/GmtCreate',
  },
  {
    id: 'V11',
    title: 'no RequestId',
    json: { RequestId: undefined },
    xml: { RequestId: undefined },
    want: 'ContractError MissingMember /RequestId',
  },
  { id: 'V11', title: 'RequestId null', json: { RequestId: 'null' }, want: 'ContractError UnexpectedType /RequestId' },
];

const envelopeCases = envelopes.flatMap(({ json, xml, ...row }) => [
  ...(json === undefined ? [] : [{ ...row, format: 'JSON', body: jobJson({}, json as Record<string, string>) }]),
  ...(xml === undefined ? [] : [{ ...row, format: 'XML', body: jobXml({}, xml as Record<string, string>) }]),
]);

test.each(envelopeCases)('$id: $title in $format: $want', ({ body, want }) => {
  expect(outcomeOf('QueryDeviceDistributeJob', { body }).line).toBe(want);
});

test('V11: every missing required member is reported with its pointer', () => {
  for (const name of [
    'GmtCreate',
    'JobId',
    'ProductKey',
    'SourceInstanceId',
    'SourceUid',
    'Status',
    'Strategy',
    'TargetUid',
    'Total',
  ]) {
    for (const body of [jobJson({ [name]: undefined }), jobXml({ [name]: undefined })]) {
      expect(outcomeOf('QueryDeviceDistributeJob', { body }).line).toBe(`ContractError MissingMember /Data/${name}`);
    }
  }
});

test('V12: unknown members at each level are skipped and reported, in the same way in both formats', () => {
  const list = '[{"TargetInstanceId":"a","Extra":{"deep":[1]}}]';
  const bodies = [
    jobJson(
      { Extra: 'null', 'a/b~c': '[]', TargetInstanceConfigs: `{"targetInstanceConfigs":${list},"more":1}` },
      { Extra: '1' },
    ),
    jobXml(
      {
        Extra: '',
        TargetInstanceConfigs:
          '<targetInstanceConfigs><TargetInstanceId>a</TargetInstanceId><Extra>1</Extra></targetInstanceConfigs><more/>',
      },
      { Extra: '<a/>' },
    ),
  ];
  const want = [
    '/Extra',
    '/Data/Extra',
    '/Data/TargetInstanceConfigs/more',
    '/Data/TargetInstanceConfigs/targetInstanceConfigs/0/Extra',
  ];
  const [json, xml] = bodies.map((body) => outcomeOf('QueryDeviceDistributeJob', { body }));
  expect(json?.unknownMembers?.toSorted()).toEqual([...want, '/Data/a~1b~0c'].toSorted());
  expect(xml?.unknownMembers?.toSorted()).toEqual(want.toSorted());
  expect(json?.value).toEqual(xml?.value);
});

test('V12: at most a thousand unknown members are listed', () => {
  const extra = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`extra${n}`, '1']));
  for (const body of [jobJson(extra), jobXml(extra)]) {
    expect(outcomeOf('QueryDeviceDistributeJob', { body }).unknownMembers).toHaveLength(1000);
  }
});

test('the request id is trimmed, and nothing else', () => {
  const bodies = [
    jobJson({ JobId: '" a "' }, { RequestId: '" E55E50B7 \\n"' }),
    jobXml({ JobId: ' a ' }, { RequestId: ' E55E50B7 \n' }),
  ];
  for (const body of bodies) {
    expect(outcomeOf('QueryDeviceDistributeJob', { body }).value).toMatchObject({
      requestId: 'E55E50B7',
      data: { jobId: ' a ' },
    });
  }
});

test('an optional member that is null is absent', () => {
  const body = '{"RequestId":"a","Success":true,"Data":{"Total":0,"NextToken":null,"JobInfo":null}}';
  expect(outcomeOf('ListDeviceDistributeJob', { body }).value).toEqual({
    requestId: 'a',
    success: true,
    data: { total: 0, jobInfo: [] },
  });
});

afterAll(() => {
  const ids = new Set([...rows, ...envelopes].map(({ id }) => id));
  console.log(`values: ${cases.length + envelopeCases.length} inputs in ${ids.size + 1} rows, both formats`);
});
