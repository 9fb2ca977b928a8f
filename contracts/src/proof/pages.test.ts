/** Each contract, fact by fact, against the vendor's page of its operation. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorCatalog, operations, type Action } from '@iot-distribution/codec';
import type { ObjectSchema, Schema } from '@iot-distribution/codec/contract';
import { nodeFromJson, nodeFromXml, type WireNode } from '../independent/wire-node.ts';
import { loadRecordings } from '../recordings.ts';
import { expectSame } from './expect-same.ts';
import { factsOfContract, factsOfPage, readPages } from './page-facts.ts';

const reference = (file: string) => readFileSync(new URL(`../../reference/${file}`, import.meta.url));
const pages = readPages();

/** Facts of a contract that are not on its page, on purpose: its `disagreements` give the reason. */
const beyondThePage: Readonly<Record<string, readonly string[]>> = {
  ListDeviceDistributeJob: ['parameter IotInstanceId'],
};

test('the facts are the collected ones: each file of the reference has its SHA-256', () => {
  const pins = JSON.parse(reference('pins.json').toString()) as Record<string, string>;
  const found = Object.keys(pins).map((file) => [file, createHash('sha256').update(reference(file)).digest('hex')]);
  expect(Object.fromEntries(found)).toEqual(pins);
});

// A contract whose page was not collected has no row here: etc/operations.md shows a review which operations there are.
test('there is a contract for each page that was collected', () => {
  expect(pages).toHaveLength(9);
  expect(pages.map(({ name }) => name).filter((name) => !(name in operations))).toEqual([]);
});

describe.each(pages.map((page) => [page.name as Action, page] as const))('%s', (action, page) => {
  const added = beyondThePage[action] ?? [];
  const want = factsOfPage(page);
  const got = Object.fromEntries(
    Object.entries(factsOfContract(operations[action])).flatMap(([fact, value]) => {
      if (added.includes(fact)) return [];
      return [
        [
          fact,
          fact === 'parameters' ? (value as string[]).filter((name) => !added.includes(`parameter ${name}`)) : value,
        ],
      ];
    }),
  );

  test.each([...new Set([...Object.keys(want), ...Object.keys(got)])])('%s', (fact) => {
    expect({ [fact]: got[fact] }).toEqual({ [fact]: want[fact] });
  });

  test.each(added)('%s is not on the page, and the contract gives the reason', (fact) => {
    expect(operations[action].disagreements.map(({ member }) => `parameter ${member}`)).toContain(fact);
    expect(want).not.toHaveProperty([fact]);
  });
});

/**
 * Members that a success may lack. No page says which these are: the choice is in docs/decisions/0002-required-members.md. Lists may be
 * missing too, and are then empty.
 */
const describing = ['SourceInstanceName', 'SourceRegion', 'TargetAliyunId', 'TargetInstanceName', 'TargetRegion'];
const optional: Readonly<Record<string, readonly string[]>> = {
  ListDeviceDistributeJob: [
    'Data.NextToken',
    'Data.JobInfo',
    'Data.JobInfo.items[].SourceInstanceName',
    'Data.JobInfo.items[].SourceRegion',
    'Data.JobInfo.items[].TargetInstanceConfigs',
    'Data.JobInfo.items[].TargetInstanceConfigs.targetInstanceConfigs[].TargetInstanceName',
    'Data.JobInfo.items[].TargetInstanceConfigs.targetInstanceConfigs[].TargetRegion',
  ],
  QueryDeviceDistributeJob: ['Data.TargetInstanceConfigs'],
  ListDistributedDevice: ['Data.Info', ...describing.map((name) => `Data.Info.items[].${name}`)],
  ListDistributedProduct: ['Data.Info', ...describing.map((name) => `Data.Info.items[].${name}`)],
  QueryDeviceProvisioning: [
    'AliyunUid',
    'SourceIotInstanceId',
    'SourceRegion',
    'TargetIotInstanceId',
    'TargetRegion',
  ].map((name) => `Data.${name}`),
};

test.each(pages.map(({ name }) => name as Action))(
  'a success of %s requires every member except the optional ones',
  (action) => {
    const lacking = [...requiredOf(operations[action].response, '')]
      .filter(([, required]) => !required)
      .map(([path]) => path);
    const want = ['Code', 'ErrorMessage', ...(optional[action] ?? [])];
    expect(lacking.toSorted()).toEqual(want.toSorted());
  },
);

function* requiredOf(struct: ObjectSchema, path: string): Generator<readonly [path: string, required: boolean]> {
  for (const [name, schema] of Object.entries(struct.properties)) {
    yield [path + name, struct.required.includes(name)];
    if (schema.type === 'object') yield* requiredOf(schema, `${path}${name}.`);
    if (schema.type === 'array' && schema.items.type === 'object') {
      yield* requiredOf(schema.items, `${path}${name}.${schema['x-item']}[].`);
    }
  }
}

/** Facts that a page states in prose. Each must be in the texts of its contract. */
const prose: readonly (readonly [Action, what: string, said: RegExp])[] = [
  ['CreateDeviceDistributeJob', 'an account can have 10 jobs', /may have 10 jobs/],
  ['CreateDeviceDistributeJob', 'there is no client token', /no client token/],
  [
    'CreateDeviceDistributeJob',
    'only the console distributes across accounts',
    /only the console distributes across accounts/,
  ],
  ['CreateDeviceDistributeJob', 'the instances must differ', /must differ.*iot\.system\.InstanceIdSame/],
  ['CreateDeviceDistributeJob', 'public instances have fixed ids', /iotx-oxssharez200 .*300 .*400 .*500 .*600 .*700/],
  ['CreateDeviceDistributeJob', 'Strategy 0 takes exactly one target', /exactly one for strategy 0/],
  ['CreateProductDistributeJob', 'an account can have 10 jobs', /may have 10 jobs/],
  ['CreateProductDistributeJob', 'devices do not go with the product', /without its devices/],
  ['CreateProductDistributeJob', 'the thing model is frozen afterwards', /Distribute\.thing\.module\.no\.edit/],
  ['QueryDeviceDistributeJob', 'poll until Status is 2 or 3', /Poll until Status is 2 .* or 3 /],
  ['QueryDeviceDistributeJob', 'Status 2 is not the result of a device', /not mean .*QueryDeviceDistributeDetail/],
  ['QueryDeviceDistributeJob', 'GmtCreate is in milliseconds', /in milliseconds since 1970-01-01T00:00:00Z/],
  ['QueryDeviceDistributeDetail', 'File is valid for 10 minutes', /10 minutes/],
  ['QueryDeviceDistributeDetail', 'in the file, Code 200 is a success', /200 means distributed/],
  ['ListDeviceDistributeJob', 'NextToken takes precedence over CurrentPage', /Takes precedence over CurrentPage/],
  ['ListDeviceDistributeJob', 'NextToken is needed beyond an offset of 10,000', /beyond an offset of 10,000/],
  ['DeleteDeviceDistributeJob', 'a response has no data', /no Data, no JobId/],
  ['ListDistributedDevice', 'there is no NextToken', /no NextToken/],
  ['ListDistributedProduct', 'there is no NextToken', /no NextToken/],
  ['ListDistributedProduct', 'the unit of GmtCreate is unknown', /10 digits .*13/],
  ['QueryDeviceProvisioning', 'Code is success on a success', /Code is the word success/],
  [
    'QueryDeviceProvisioning',
    'times of a device that was never distributed',
    /for a device that never was, they are the current time/,
  ],
];

test.each(prose)('%s: %s', (action, _, said) => {
  expect(JSON.stringify(operations[action])).toMatch(said);
});

/** Name of each code in the model, and what the page says it means. */
const codes: Readonly<Record<string, Readonly<Record<string, readonly [name: string, meaning: RegExp]>>>> = {
  Status: {
    '0': ['initializing', /being (?:prepared|initialized)/],
    '1': ['running', /running/],
    '2': ['completed', /not mean .*QueryDeviceDistributeDetail/],
    '3': ['interrupted', /unexpectedly/],
  },
  Strategy: {
    '0': ['designated', /one given instance/],
    '1': ['nearest', /several regions.*region that is nearest to its IP address/],
  },
};

test.each(Object.keys(operations) as Action[])('%s names each code after its meaning', (action) => {
  const { request, response } = operations[action];
  const wrong = [...membersOf(request), ...membersOf(response)].flatMap(([name, schema]) => {
    const named = (schema.type === 'integer' && schema['x-enum-names']) || undefined;
    const meanings = (schema.type === 'integer' && schema['x-enum-meanings']) || {};
    if (named === undefined) return name in codes ? [`${name} has no codes`] : [];
    return Object.entries(codes[name] ?? {}).flatMap(([code, [want, meaning]]) =>
      named[code] === want && meaning.test(meanings[code] ?? '')
        ? []
        : [`${name}=${code} is ${named[code]}: ${meanings[code]}`],
    );
  });
  expect(wrong).toEqual([]);
});

/** Which end of a distribution, or which moment, the name of a member is about, and the words for it. */
const ends: readonly (readonly [name: RegExp, said: RegExp])[] = [
  [/^Source/, /\b(?:source|comes? from|came from)\b/],
  [/^Target/, /\b(?:targets?|receives?|received|go to|goes to|went to)\b/],
  [/^GmtCreate$/, /\b(?:created|was distributed)\b/],
  [/^GmtModified$/, /\b(?:changed|modified)\b/],
];

test.each(Object.keys(operations) as Action[])('%s describes each member in accordance with its name', (action) => {
  const { request, response } = operations[action];
  const wrong = [...membersOf(request), ...membersOf(response)].flatMap(([name, { description }]) => {
    const [, said] = ends.find(([about]) => about.test(name)) ?? [];
    const others = ends.filter(([about]) => !about.test(name)).map(([, other]) => other);
    if (said === undefined) return [];
    const isRight =
      said.test(description) &&
      (!/^(?:Source|Target)/.test(name) || !others.slice(0, 2).some((other) => other.test(description)));
    return isRight ? [] : [`${name}: ${description}`];
  });
  expectSame(wrong, []);
});

/** Disagreements of the reference that a contract does not repeat, since they have no effect on readers. */
const settled: Readonly<Record<string, readonly string[]>> = {
  // An older edition of one page, and the wording of another: the meanings of the codes contain the decision.
  CreateDeviceDistributeJob: ['Status 2'],
  QueryDeviceDistributeJob: ['Status 1 wording', 'item fields'],
  // Two examples of one parameter; two texts with the same number.
  ListDeviceDistributeJob: ['ProductKey', 'QPS'],
  // The structure of one old SDK.
  ListDistributedDevice: ['list element structure in sdk-go-old'],
};

test.each(pages.map((page) => [page.name as Action, page] as const))(
  '%s says where the sources disagree',
  (action, page) => {
    const words = (text: string) => new Set(text.match(/[A-Z][A-Za-z]{2,}|scalars|Success|existence/g));
    const own = operations[action].disagreements.map(({ member }) =>
      words(member.replace('the operation itself', 'existence')),
    );
    const missing = (page.disagreements ?? [])
      .map(({ field }) => field)
      .filter((field) => !(settled[action] ?? []).includes(field))
      .filter((field) => !own.some((member) => !member.isDisjointFrom(words(field))));
    expectSame(missing, []);
  },
);

function* membersOf(struct: ObjectSchema): Generator<readonly [name: string, schema: Schema]> {
  for (const [name, schema] of Object.entries(struct.properties)) {
    yield [name, schema];
    if (schema.type === 'object') yield* membersOf(schema);
    if (schema.type === 'array' && schema.items.type === 'object') yield* membersOf(schema.items);
  }
}

test('each error code that a page declares is in the catalogue and in the notes of the contract', () => {
  const declared = pages.flatMap(({ name, declaredErrors }) =>
    (declaredErrors ?? []).map(({ code }) => [name, code] as const),
  );
  expect(declared).toHaveLength(4);
  const missing = declared.filter(
    ([name, code]) =>
      errorCatalog[code] === undefined || !operations[name as Action].notes.some((note) => note.includes(code)),
  );
  expect(missing).toEqual([]);
});

interface PageError {
  readonly code: string;
  readonly layer: 'gateway' | 'iot';
  readonly httpStatus: number | null;
  readonly retryable: boolean;
  readonly meaning: string;
}

describe('the error catalogue', () => {
  const { errors } = JSON.parse(reference('errors.json').toString()) as { errors: readonly PageError[] };

  test('has the 80 codes of the reference, and no others except the marked ones', () => {
    const known = errors.map(({ code }) => code);
    expect(known).toHaveLength(80);
    const byVendor = Object.values(errorCatalog).filter(({ source }) => source === undefined);
    expect(byVendor.map(({ code }) => code).toSorted()).toEqual(known.toSorted());
  });

  test.each(errors.map((error) => [error.code, error] as const))('%s', (code, { layer, httpStatus, retryable }) => {
    const got = errorCatalog[code];
    expect({ layer: got?.layer, httpStatus: got?.httpStatus ?? null, retryable: got?.retryable }).toEqual({
      layer: layer === 'iot' ? 'service' : layer,
      httpStatus,
      retryable,
    });
  });

  // The words differ, their beginnings do not.
  const stems = (text: string) => new Set(text.toLowerCase().match(/\b[a-z]{4}/g));

  test.each(errors.map((error) => [error.code, error.meaning] as const))(
    '%s has the meaning of the reference',
    (code, meaning) => {
      const own = `${errorCatalog[code]?.meaning} ${errorCatalog[code]?.remedy}`;
      expect([...stems(own).intersection(stems(meaning))], `${own} (reference: ${meaning})`).not.toEqual([]);
    },
  );
});

/** The texts at a path of the page in a body: `Data.JobInfo.items[].Status` has one for each item. */
function textsAt(node: WireNode, path: string): string[] {
  const steps = path.replaceAll('[]', '').split('.');
  const found = steps.reduce<readonly WireNode[]>(
    (nodes, step) =>
      nodes.flatMap(({ children }) => children.filter(([name]) => name === step).map(([, child]) => child)),
    [node],
  );
  return found.map(({ text }) => text);
}

describe('a sample that is documented, or made from one, shows the examples of the page', () => {
  const samples = loadRecordings().filter(
    ({ provenance, layer, action }) => provenance !== 'constructed' && layer === 'success' && action !== undefined,
  );
  // The JSON demos have a failure's members on a success; real successes have an empty Code, or the word success.
  const onSuccess: Readonly<Record<string, readonly string[]>> = {
    Code: ['iot.system.SystemException', '', 'success'],
    ErrorMessage: ['系统异常'],
  };
  test.each(samples.map((sample) => [sample.file, sample] as const))('%s', (_, { action, format, body }) => {
    const text = new TextDecoder().decode(body);
    const { node } = format === 'json' ? nodeFromJson(text) : nodeFromXml(text);
    const fields = pages.find(({ name }) => name === action)?.response.fields ?? [];
    const wrong = fields.flatMap(({ path, example }) => {
      const want = onSuccess[path] ?? [String(example)];
      const got = textsAt(node, path).map((one) => (path === 'RequestId' ? one.trim() : one));
      if (example === null) return [];
      if (got.length === 0) return path in onSuccess ? [] : [`${path} is missing`];
      return got
        .filter((one) => !want.includes(one))
        .map((one) => `${path} is ${one}, and the page has ${want.join(' or ')}`);
    });
    expectSame(wrong, []);
  });

  test('the samples of QueryDeviceDistributeJob begin RequestId with a space, as the page prints it', () => {
    const printed = samples.filter(({ file }) => /^QueryDeviceDistributeJob\/success\.(?:json|xml)$/.test(file));
    const ids = printed.map(({ format, body }) => {
      const text = new TextDecoder().decode(body);
      return textsAt((format === 'json' ? nodeFromJson(text) : nodeFromXml(text)).node, 'RequestId');
    });
    expect(ids).toEqual([[' E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565'], [' E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565']]);
  });
});
