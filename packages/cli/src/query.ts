/** `iot-distribution query`: one job, looked up once or until it has ended. */
import { createClient, waitForDistribution } from '@iot-distribution/client';
import { JobStatus, type Format, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { environmentCredentials } from './environment.ts';
import { exitCodes } from './exit-codes.ts';
import { jobTable } from './job-table.ts';
import { progressOn } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface QueryOptions {
  readonly endpoint?: string;
  readonly format: Format;
  readonly output: 'table' | 'json';
  readonly wait: boolean;
  /** Seconds: for the call, or with `wait` for the whole wait. */
  readonly timeout?: number;
}

export async function query(jobId: string, options: QueryOptions, terminal: Terminal): Promise<number> {
  const { endpoint, format, output, wait, timeout } = options;
  const milliseconds = timeout === undefined ? undefined : timeout * 1000;
  const stop = new AbortController();
  terminal.interrupt(() => stop.abort());
  const { signal } = stop;
  const credentials = environmentCredentials(terminal.environment);
  const client = createClient({ credentials, endpoint, format, timeout: wait ? undefined : milliseconds });
  let answer: QueryDeviceDistributeJobOutput;
  if (wait) {
    const progress = progressOn(terminal.stderr);
    try {
      answer = await waitForDistribution(
        client,
        { jobId },
        { signal, timeout: milliseconds, onProgress: ({ data }) => progress.update(`${jobId} is ${data.status}`) },
      );
    } finally {
      progress.stop();
    }
  } else {
    answer = await client.queryDeviceDistributeJob({ jobId }, { signal });
  }
  terminal.stdout.write(`${output === 'json' ? JSON.stringify(answer, null, 2) : jobTable(answer)}\n`);
  return answer.data.status === JobStatus.Interrupted ? exitCodes.jobInterrupted : exitCodes.done;
}
