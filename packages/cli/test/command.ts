/** Runs a command line against emulators, and collects its output. */
import { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { createEmulator, testAccount, type EmulatorOptions } from '@iot-distribution/emulator';
import { afterAll } from 'vitest';
import { run } from '../src/program.ts';

export const key = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: testAccount.accessKeyId,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: testAccount.accessKeySecret,
};

/** What the program needs of the environment of the tests, without credentials. */
const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
export const ownEnvironment = { PATH, HOME, NODE_COMPILE_CACHE };

export interface Given {
  readonly environment?: Record<string, string>;
  readonly stdin?: string;
  /** Called with a function that simulates Ctrl-C. */
  readonly interrupt?: (press: () => void) => void;
}

/** @param line the words of the command line; an array if a word contains spaces */
export async function command(
  line: string | readonly string[],
  { environment = key, stdin = '', interrupt }: Given = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await run(['node', 'iot-distribution', ...(typeof line === 'string' ? line.split(' ') : line)], {
    stdin: Readable.from([stdin]),
    stdout: collect(out),
    stderr: collect(err),
    environment,
    interrupt: (listener) => interrupt?.(listener),
  });
  return { exitCode, stdout: stripVTControlCharacters(out.join('')), stderr: err.join('') };
}

function collect(chunks: string[]): Writable {
  return new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
}

const servers: { close(): Promise<void> }[] = [];

/** Starts an emulator, which runs until the tests of the file have finished: some of them run at the same time. */
export async function emulatorUrl(options?: EmulatorOptions): Promise<string> {
  const server = await createEmulator(options).listen();
  servers.push(server);
  return server.url;
}

afterAll(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
