/** What a consumer does with the packages: signs, decodes, calls. Throws when one of them is not what it has to be. */
import { createClient, isDistributionError, type Client, type Transport } from '@iot-distribution/client';
import { decodeResponse, JobStatus, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { signV1, type V1Signed } from '@iot-distribution/signer';
import { samples } from './samples.js';

const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };

/** The sample of the product's own page on signatures. */
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

/** One call, by way of a transport that has the sample's answer. */
export async function calls(): Promise<void> {
  const asked: string[] = [];
  const transport: Transport = async ({ method, url }) => {
    asked.push(`${method} ${new URL(url).searchParams.get('Action')}`);
    return { status: 200, headers: {}, body: new TextEncoder().encode(samples.xml) };
  };
  const client: Client = createClient({ credentials, transport });
  same(await client.queryDeviceDistributeJob({ jobId: samples.model.data.jobId }), samples.model, 'the answer');
  same(asked, ['GET QueryDeviceDistributeJob'], 'what was asked');
  // @ts-expect-error -- the job has to be named: types and validator agree
  const refused: unknown = await client.queryDeviceDistributeJob({}).catch((error: unknown) => error);
  same(isDistributionError(refused) && refused.name, 'InputError', 'the error of a call without a job');
}

export function same(got: unknown, want: unknown, what: string): void {
  const [left, right] = [got, want].map((value) => JSON.stringify(sorted(value)));
  if (left !== right) throw new Error(`${what} is ${left}, and has to be ${right}`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
