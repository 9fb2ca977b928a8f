/** The terminal of the root README and of the start page: the progress of a fleet, and how it ends. */
import { fleetFrames, type Frame } from './fleet-frames.ts';
import { outputOnEmulator } from './output-on-emulator.ts';
import { terminalPicture } from './terminal-picture.ts';

const columns = 80;

/** Three jobs: one has at most 10,000 devices. */
const devices = Array.from({ length: 25_000 }, (_, index) => `light-${index}`);
const failing = 'light-42';
const code = 6204;

const words = [
  ['distribute', '--names', 'devices.txt'],
  ['--product-key', 'a1BwAGV****'],
  ['--source', 'iot-060***'],
  ['--target', 'iot-cn-6ja***'],
  ['--target-uid', '198***'],
].flat();

/**
 * The first and the last lines are printed by the command. Its live display depends on the speed of the machine, so the frames between come from a run in
 * virtual time. Both runs must end with the same summary.
 */
export async function readmeTerminal(): Promise<string> {
  const { frames, summary } = await fleetFrames(devices, { [failing]: code }, columns);
  const printed = await outputOnEmulator(
    ['--fail', `${failing}=${code}`],
    { 'devices.txt': devices.join('\n') },
    words,
  );
  const [firstLine = ''] = printed.split('\n');
  const end = summary.join('\n');
  if (!printed.endsWith(`\n${end}`)) throw new Error(`the command prints another summary than\n${end}\n\n${printed}`);
  return terminalPicture({
    words: [...words, '--endpoint', 'http://127.0.0.1:8080'],
    moments: [
      [firstLine, ...middle(frames)],
      [...(frames.at(-1)?.lines ?? []), ...summary],
    ],
    columns,
    description:
      'A terminal: iot-distribution distributes a fleet of 25,000 devices on the emulator. First, a bar shows 40 %, one job has finished and two run. At the end, a summary shows 24,999 distributed devices and one that failed.',
  });
}

/** The last frame that shows both results and running jobs: two of three. */
function middle(frames: readonly Frame[]): readonly string[] {
  const frame = frames.findLast(({ finished, running }) => finished > 0 && running === 2);
  if (frame === undefined) throw new Error('no frame shows two running jobs and a finished one');
  return frame.lines;
}
