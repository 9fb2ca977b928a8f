/** Runs the commands of one block in a shell, against a new emulator, and returns their output. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EmulatorOptions } from '@iot-distribution/emulator';
import { emulatorOfExamples } from './examples.ts';
import { scene } from './scene.ts';
import { unhurriedEmulator } from './unhurried-emulator.ts';

/** Where a page says that the emulator listens. */
const onPage = 'http://127.0.0.1:8080';

const path = [fileURLToPath(new URL('../../node_modules/.bin', import.meta.url)), process.env['PATH']].join(':');

export async function runCommands(text: string): Promise<string> {
  const emulator = unhurriedEmulator(emulatorOptionsFor(text));
  const { url, close } = await emulator.listen();
  try {
    const printed = await shell(text.replaceAll(onPage, url).replace('--port 8080', '--port 0'));
    return printed.replaceAll(url, onPage);
  } finally {
    await close();
  }
}

/** What a command sees does not depend on the speed of the machine. */
function emulatorOptionsFor(text: string): EmulatorOptions {
  if (text.includes('distribute --names')) return { ...emulatorOfExamples, plan: [{ status: 'completed' }] };
  if (!text.includes('--wait')) return emulatorOfExamples;
  // A wait sees the job running, and completed at the second poll; a wait with a time limit sees it running until the limit.
  const milliseconds = text.includes('--timeout') ? Infinity : 900;
  return { plan: [{ status: 'running', milliseconds }, { status: 'completed' }] };
}

/** What serves until Ctrl-C gets one when it has said what it has to say. */
function shell(script: string): Promise<string> {
  const serves = script.startsWith('iot-distribution emulator');
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', `exec 2>&1\n${serves ? 'exec ' : ''}${script}`], {
      cwd: scene,
      env: {
        ...process.env,
        PATH: path,
        ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid',
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret',
        // As on a terminal; what is captured here is a pipe.
        IOT_DISTRIBUTION_OUTPUT: 'table',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
      if (serves && printed.includes('--endpoint')) child.kill('SIGINT');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`ended with ${code}: ${printed}`));
    });
  });
}

/** Replaces what differs in each run: ports, times except those of the vendor's samples, request ids, nonces, versions; and removes empty lines at the end. */
export function withoutWhatVaries(printed: string): string {
  return printed
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replaceAll(/\b(?!2020)2\d{3}-\d\d-\d\dT\d\d(?::|%3A)\d\d(?::|%3A)\d\d(?:\.\d{3})?Z/g, 'TIME')
    .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, 'ID')
    .replaceAll(/\biot-distribution\/\d\S* node\/\d+/g, 'iot-distribution/VERSION node/VERSION')
    .replaceAll(/(?<=SignatureNonce=)(?!217f3bb4)[\w-]+/g, 'ID')
    .trimEnd();
}
