/** The tasks of a consumer: signs, decodes, calls. Throws if a result is wrong. */
import { createClient, isDistributionError, isErrorNamed, type Client, type Transport } from '@iot-distribution/client';
import { decodeResponse, JobStatus, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { signV1, type V1Signed } from '@iot-distribution/signer';
import { samples } from './samples.js';

const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };

/** The sample of the product's page on signatures. */
export function signs(): void {
  const { parameters, timestamp, nonce, signature } = samples.vector;
  const signed: V1Signed = signV1({ method: 'GET', parameters, credentials, timestamp: new Date(timestamp), nonce });
  same(signed.signature, signature, 'the documented signature');
}

/** The sample of the operation's page, in both formats. */
export function decodes(): void {
  for (const [format, body] of Object.entries({ xml: samples.xml, json: samples.json })) {
    const answer = decodeResponse('QueryDeviceDistributeJob', { body, status: 200 });
    if (answer.kind === 'failure') throw new Error(`the sample in ${format} is read as a failure`);
    same(answer.format, format, 'the format');
    same(answer.value, samples.model, `the model from ${format}`);
    const output: QueryDeviceDistributeJobOutput = answer.value;
    same(output.data.status === JobStatus.Running, true, `the status from ${format}`);
  }
}

/** Calls of every kind, through transports with fixed responses: bundlers may put parts of the client into separate files. */
export async function calls(): Promise<void> {
  const { jobId } = samples.model.data;
  for (const signature of ['v1', 'v3'] as const) {
    for (const body of [samples.json, samples.xml]) {
      const { client, asked } = clientOf({ signature }, [body]);
      same(await client.queryDeviceDistributeJob({ jobId }), samples.model, `the response to ${signature}`);
      same(asked.length, 1, `the number of requests by ${signature}`);
    }
  }
  await refusals(jobId);
  await lostCreate();
}

async function refusals(jobId: string): Promise<void> {
  const { client } = clientOf({}, [
    '{"Code":"SignatureDoesNotMatch","Message":"Specified signature is not matched with our calculation.","RequestId":"R"}',
  ]);
  const refused = await client.queryDeviceDistributeJob({ jobId }).catch((error: unknown) => error);
  same(isDistributionError(refused) && [refused.name, refused.requestId], ['AuthError', 'R'], 'the error response');
  // @ts-expect-error -- jobId is required: types and validator agree
  const invalid: unknown = await client.queryDeviceDistributeJob({}).catch((error: unknown) => error);
  same(isDistributionError(invalid) && invalid.name, 'InputError', 'the error of a call without a job');
}

/** The response to a create is lost, and the list has a job that may be the result: a candidate, not a success. */
async function lostCreate(): Promise<void> {
  const job = { ...samples.model.data, total: 1, gmtCreate: Date.now() + 1_000 };
  const listed = {
    JobId: job.jobId,
    GmtCreate: job.gmtCreate,
    ProductKey: job.productKey,
    SourceInstanceId: job.sourceInstanceId,
    SourceUid: job.sourceUid,
    TargetUid: job.targetUid,
    Status: 1,
    Strategy: 0,
    Total: job.total,
    TargetInstanceConfigs: { targetInstanceConfigs: [{ TargetInstanceId: 'iot-target' }] },
  };
  const list = { RequestId: 'R', Success: true, Data: { Total: 1, JobInfo: { items: [listed] } } };
  const { client, asked } = clientOf({}, [undefined, JSON.stringify(list)]);
  const call = client.createDeviceDistributeJob({
    deviceName: ['a'],
    productKey: job.productKey,
    sourceInstanceId: job.sourceInstanceId,
    strategy: 'designated',
    targetInstanceConfig: [{ targetInstanceId: 'iot-target' }],
    targetUid: job.targetUid,
  });
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isErrorNamed(error, 'AmbiguousError')) throw new Error('a create whose response was lost is not ambiguous');
  same(
    error.candidates.map(({ jobId }) => jobId),
    [job.jobId],
    'the candidates of a lost create',
  );
  same(asked, ['POST CreateDeviceDistributeJob', 'GET ListDeviceDistributeJob'], 'the requests for a lost create');
}

/** A client whose calls take 30 ms, and have 10 s: longer than 25 of them need within the quota. */
export function sharedClient(): Client {
  const transport: Transport = async () => {
    await new Promise<void>((resolve) => void setTimeout(resolve, 30));
    return { status: 200, headers: {}, body: new TextEncoder().encode(samples.json) };
  };
  return createClient({ credentials, transport, timeout: 10_000 });
}

/** A client whose transport returns these responses, one after the other; undefined: the connection is reset. */
function clientOf(options: object, answers: readonly (string | undefined)[]): { client: Client; asked: string[] } {
  const asked: string[] = [];
  const transport: Transport = async ({ method, url, body = '' }) => {
    const answer = answers[asked.length];
    asked.push(`${method} ${/Action=(\w+)/.exec(url + body)?.[1] ?? ''}`);
    if (answer === undefined) throw new Error('cut');
    return { status: 200, headers: {}, body: new TextEncoder().encode(answer) };
  };
  return { client: createClient({ credentials, transport, ...options }), asked };
}

export function same(got: unknown, want: unknown, what: string): void {
  const [left, right] = [got, want].map((value) => JSON.stringify(sorted(value)));
  if (left !== right) throw new Error(`${what} is ${left}, and must be ${right}`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
