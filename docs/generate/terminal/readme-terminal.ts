/** The terminal of the root README and of the start page: a fleet is distributed, job by job. */
import { session } from './session.ts';
import { terminalPicture } from './terminal-picture.ts';

/** Three jobs: one has at most 10,000 devices. */
const names = Array.from({ length: 25_000 }, (_, index) => `light-${index}\n`).join('');

/** Without progress: its lines come in an order that depends on the machine. */
const distribute = [
  ['distribute', '--names', 'devices.txt'],
  ['--product-key', 'a1BwAGV****'],
  ['--source', 'iot-060***'],
  ['--target', 'iot-cn-6ja***'],
  ['--target-uid', '198***'],
  ['--quiet'],
].flat();
const report = ['distribute', 'report', '--failed'];

export async function readmeTerminal(): Promise<string> {
  const steps = await session(['--fail', 'light-42=6204'], { 'devices.txt': names }, [distribute, report]);
  return terminalPicture(
    steps.map(({ words, output }) => ({ words, output: withOneJobId(output) })),
    80,
    'A terminal: iot-distribution distributes a fleet of 25,000 devices in three jobs and prints the device that failed.',
  );
}

/** The emulator counts its ids with its requests, and how often the command polls depends on the machine. */
function withOneJobId(output: string): string {
  return output.replaceAll(/\b\w{19}010001\b/g, 'YOKEyauBTs1DoRgKcEd010001');
}
