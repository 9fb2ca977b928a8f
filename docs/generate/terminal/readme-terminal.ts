/** The terminal of the root README and of the start page: a job is created and waited for, and each device has its result. */
import { session } from './session.ts';
import { terminalPicture } from './terminal-picture.ts';

const create = [
  ['create', 'light1', 'light2', 'light3'],
  ['--product-key', 'a1BwAGV****'],
  ['--source', 'iot-060***'],
  ['--target', 'iot-cn-6ja***'],
  ['--target-uid', '198***'],
  ['--wait'],
].flat();

export async function readmeTerminal(): Promise<string> {
  const steps = await session(['--fail', 'light3=6204'], [create]);
  return terminalPicture(
    steps,
    72,
    'A terminal: iot-distribution creates a job for three devices, waits for it, and prints one result per device.',
  );
}
