import { InputError } from '@iot-distribution/client';
import { createEmulator, testAccount } from '@iot-distribution/emulator';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { wholeNumberOf } from '../option-values.ts';
import type { Terminal } from '../terminal.ts';

interface EmulatorCommandOptions {
  readonly port: number;
}

/** `emulator`: the service on this machine, until Ctrl-C. */
export function addEmulator(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  program
    .command('emulator')
    .description('run the service on this machine, for tests, until Ctrl-C')
    .option('--port <n>', 'port on 127.0.0.1; 0 for a free one', wholeNumberOf, 0)
    .action(async ({ port }: EmulatorCommandOptions) => {
      const stopped = new Promise<void>((resolve) => terminal.interrupt(resolve));
      const server = await createEmulator()
        .listen(port)
        .catch((error: NodeJS.ErrnoException) => {
          throw new InputError(`cannot listen on port ${port}: ${error.code ?? 'unknown error'}`, {
            code: 'PortUnavailable',
            member: '/port',
          });
        });
      // Made-up keys of a made-up account: no secret.
      terminal.stdout.write(
        [
          `Emulator of the service: ${server.url}`,
          '',
          `export ALIBABA_CLOUD_ACCESS_KEY_ID=${testAccount.accessKeyId}`,
          `export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${testAccount.accessKeySecret}`,
          `iot-distribution list --endpoint ${server.url}`,
          '',
        ].join('\n'),
      );
      await stopped;
      await server.close();
      end(exitCodes.done);
    });
}
