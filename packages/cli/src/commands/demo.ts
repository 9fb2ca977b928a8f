import { isDeepStrictEqual } from 'node:util';
import { createClient, isErrorNamed, readDistributionResult, waitForDistribution } from '@iot-distribution/client';
import { JobStatus } from '@iot-distribution/codec';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { commandOf } from '../output/shell-quote.ts';
import { progressOn } from '../progress.ts';
import { writeColored, writeLine, type Terminal } from '../terminal.ts';

/** `demo`: creates a job, waits for it and shows its results, against an emulator on a free port. */
export function addDemo(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  program
    .command('demo')
    .description('Create a job, wait for it and show its results, against an emulator on this machine')
    .option('--no-color', 'Print without colours; the same as the variable NO_COLOR')
    .addHelpText('after', '\nExample:\n  $ iot-distribution demo')
    .action(async () => end(await demo(terminal)));
}

const order = {
  productKey: 'a1BwAGV****',
  deviceName: ['light1', 'light2', 'light3'],
  sourceInstanceId: 'iot-cn-6ja***',
  targetInstanceConfig: [{ targetInstanceId: 'iot-cn-09k***' }],
  strategy: 'designated',
  targetUid: '198***',
} as const;

async function demo(terminal: Terminal): Promise<number> {
  const { createEmulator, testAccount } = await import('@iot-distribution/emulator');
  const { stdout, stderr } = terminal;
  const stop = new AbortController();
  terminal.interrupt(() => stop.abort());
  const { signal } = stop;
  const say = (text: string) => writeLine(stdout, text);
  const plan = [
    { status: JobStatus.Initializing, milliseconds: 500 },
    { status: JobStatus.Running, milliseconds: 1_500 },
    { status: JobStatus.Completed },
  ] as const;
  const server = await createEmulator({ plan, results: { light3: 6204 } }).listen();
  const progress = progressOn(terminal);
  try {
    say(`Emulator of the service: ${server.url}`);
    const client = createClient({ credentials: testAccount, endpoint: server.url });
    const { jobId } = await client.createDeviceDistributeJob(order, { signal });
    say(`Created job ${jobId} for ${order.deviceName.join(', ')}`);

    const job = await waitForDistribution(
      client,
      { jobId },
      {
        signal,
        interval: 200,
        timeout: 30_000,
        onProgress: ({ data }) => progress.update(`${jobId} is ${data.status}`),
      },
    );
    const results = await readDistributionResult(
      client,
      { jobId },
      { signal, devices: order.deviceName, allow: (url) => url.origin === server.url },
    );
    progress.stop();
    const { tableLines } = await import('../output/table.ts');
    const [headings = '', ...rows] = tableLines(
      results,
      [
        ['Device', ({ deviceName }) => deviceName],
        ['Outcome', ({ outcome }) => outcome],
        ['Code', ({ code = '' }) => code],
      ],
      undefined,
    );
    writeColored(stdout, 'bold', headings, terminal);
    for (const row of rows) say(row);

    const xml = await createClient({
      credentials: testAccount,
      endpoint: server.url,
      format: 'xml',
    }).queryDeviceDistributeJob({ jobId }, { signal });
    if (!isDeepStrictEqual(xml.data, job.data)) {
      writeLine(stderr, 'error: the JSON and XML responses contain different jobs');
      return exitCodes.failed;
    }
    writeColored(stdout, 'green', 'The JSON and XML responses contain the same job.', terminal);
    say('');
    say('Next steps:');
    say(`  ${commandOf('emulator')}          run an emulator and print its access key`);
    say(`  ${commandOf('create', '--help')}     distribute your devices`);
    say('  docs/guide                         use the client in a program');
    return exitCodes.done;
  } catch (error) {
    progress.stop();
    if (isErrorNamed(error, 'AbortedError'))
      writeLine(stderr, `The demo was aborted. To run it again: ${commandOf('demo')}`);
    throw error;
  } finally {
    progress.stop();
    await server.close();
  }
}
