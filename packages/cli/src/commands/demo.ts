import { isDeepStrictEqual, styleText } from 'node:util';
import { createClient, waitForDistribution } from '@iot-distribution/client';
import { JobStatus, type Format } from '@iot-distribution/codec';
import type { Command } from 'commander';
import { createEmulator, documentedJob, testAccount } from '@iot-distribution/emulator';
import { exitCodes } from '../exit-codes.ts';
import { jobLines } from './query.ts';
import { printOne } from '../print.ts';
import { progressOn } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

/** `demo`: the main job from end to end, on the documented job, against an emulator on a free port. */
export function addDemo(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  program
    .command('demo')
    .description('do the main job against an emulator on this machine')
    .action(async () => end(await demo(terminal)));
}

async function demo(terminal: Terminal): Promise<number> {
  const { stdout, stderr, interrupt } = terminal;
  const stop = new AbortController();
  interrupt(() => stop.abort());
  const { signal } = stop;
  const say = (text: string) => stdout.write(`${text}\n`);
  // While the formats are compared the clock of the service stands still: on a busy machine the job went on between the two answers.
  let stoppedAt: number | undefined = Date.now();
  let behind = 0;
  const server = await createEmulator({ now: () => stoppedAt ?? Date.now() - behind }).listen();
  try {
    say(`Emulator of the service: ${server.url}`);
    const input = { jobId: documentedJob.jobId };
    const ask = async (format: Format) => {
      const client = createClient({ credentials: testAccount, endpoint: server.url, format });
      const answer = await client.queryDeviceDistributeJob(input, { signal });
      say(`${format.toUpperCase().padEnd(4)} signed query answered: ${answer.data.jobId} is ${answer.data.status}`);
      return answer.data;
    };
    const fromJson = await ask('json');
    const fromXml = await ask('xml');
    if (!isDeepStrictEqual(fromJson, fromXml)) {
      stderr.write('error: JSON and XML gave different jobs\n');
      return exitCodes.failed;
    }
    say(styleText('green', 'Both formats decode to the same typed job.'));
    behind = Date.now() - stoppedAt;
    stoppedAt = undefined;

    const progress = progressOn(stderr);
    const client = createClient({ credentials: testAccount, endpoint: server.url });
    const started = Date.now();
    const answer = await waitForDistribution(client, input, {
      signal,
      interval: 200,
      timeout: 30_000,
      onProgress: ({ data }) => {
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        progress.update(`waiting for ${data.jobId}: ${data.status}`, `after ${seconds} s`);
      },
    }).finally(() => progress.stop());
    printOne(answer, jobLines(answer), 'table', terminal);
    return answer.data.status === JobStatus.Completed ? exitCodes.done : exitCodes.jobInterrupted;
  } finally {
    await server.close();
  }
}
