import { InputError } from '@iot-distribution/client';
import type { Phase } from '@iot-distribution/emulator';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { collect, failingDeviceOf, millisecondsOf, portOf } from '../option-values.ts';
import { writeLine, type Terminal } from '../terminal.ts';

interface EmulatorCommandOptions {
  readonly port: number;
  readonly fail?: Readonly<Record<string, readonly number[]>>;
  readonly interrupt?: boolean;
  readonly jobTime?: number;
  readonly fault?: readonly string[];
  readonly log?: boolean;
}

/** `emulator`: runs an emulator of the service on this machine, until Ctrl-C. */
export function addEmulator(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  program
    .command('emulator')
    .description('Run an emulator of the service on this machine, for tests, until Ctrl-C')
    .option('--port <n>', 'Port on 127.0.0.1; 0 selects a free port', portOf, 0)
    .option(
      '--fail <device=code>',
      'Result code of a device, repeatable; a list such as light3=6204,200 has one code per job',
      failingDeviceOf,
    )
    .option('--interrupt', 'Interrupt jobs instead of completing them')
    .option('--job-time <time>', 'Duration of a job, such as 500ms, 30s or 2m (default: 4s)', millisecondsOf)
    .option('--fault <name>', 'Fault, repeatable, such as throttle or status,status=503,times=2', collect)
    .option('--log', 'Print each request')
    .addHelpText(
      'after',
      `
Examples:
  $ iot-distribution emulator --port 8080 --log
  $ iot-distribution emulator --fail light3=6204 --fail light2=6204,200 --job-time 30s
  $ iot-distribution emulator --fault throttle,action=QueryDeviceDistributeJob,times=2 --fault delay,milliseconds=500`,
    )
    .action(async (options: EmulatorCommandOptions) => {
      await serve(options, terminal);
      end(exitCodes.done);
    });
}

async function serve(options: EmulatorCommandOptions, terminal: Terminal): Promise<void> {
  const { port, fail: results, interrupt = false, jobTime, fault: faults = [], log = false } = options;
  // Loaded here, so that other commands start faster.
  const { createEmulator, demoPlan, testAccount } = await import('@iot-distribution/emulator');
  const { parseFault } = await import('../serve/parse-fault.ts');
  const { logLine } = await import('../serve/log-line.ts');
  const { stdout } = terminal;
  const emulator = createEmulator({
    plan: planOf(demoPlan, jobTime, interrupt),
    results,
    faults: faults.map(parseFault),
    onRequest: log ? (request) => writeLine(stdout, logLine(request)) : undefined,
  });
  const stopped = new Promise<void>((resolve) => terminal.interrupt(resolve));
  const server = await emulator.listen(port).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`cannot listen on port ${port}: ${error.code ?? 'unknown error'}; choose another --port`, {
      code: 'PortUnavailable',
      pointer: '/port',
    });
  });
  // The key belongs to an invented account: it is not a secret.
  stdout.write(
    [
      `Emulator of the service: ${server.url}`,
      '',
      `export ALIBABA_CLOUD_ACCESS_KEY_ID=${testAccount.accessKeyId}`,
      `export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${testAccount.accessKeySecret}`,
      `iot-distribution list --endpoint ${server.url}`,
      '',
      '',
    ].join('\n'),
  );
  await stopped;
  await server.close();
}

/** Changes the duration of a plan, in milliseconds, and its last status. */
function planOf(plan: readonly Phase[], jobTime: number | undefined, interrupt: boolean): readonly Phase[] {
  const total = plan.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
  const factor = jobTime === undefined ? 1 : jobTime / total;
  return plan.map(({ status, milliseconds }) =>
    milliseconds === undefined
      ? { status: interrupt ? 'interrupted' : status }
      : { status, milliseconds: milliseconds * factor },
  );
}
