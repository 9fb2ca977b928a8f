/** One contender in a process of its own: makes as many calls as it is told, and says what they cost. */
import { factsOf } from '../facts.ts';
import { contenders } from './contenders.ts';

/** What the table asks for. */
export interface Task {
  readonly calls: number;
  readonly inFlight: number;
}

/** What it cost, and what is left behind. */
export interface Cost {
  /** Microseconds of CPU a call. */
  readonly cpu: number;
  /** Calls a second. */
  readonly rate: number;
  /** Peak of the resident memory so far, in MiB. */
  readonly peak: number;
  /** Timers, sockets and requests that are open now, by kind. */
  readonly open: Readonly<Record<string, number>>;
}

const [, , name = '', origin = '', staged = ''] = process.argv;
const make = contenders[name];
if (make === undefined) throw new Error(`there is no contender ${name}`);
const one = await make(origin, staged);

process.on('message', async ({ calls, inFlight }: Task) => {
  let left = calls;
  const work = async () => {
    while (left-- > 0) await one();
  };
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  await Promise.all(Array.from({ length: inFlight }, work));
  const { user, system } = process.cpuUsage(cpu);
  const rate = (calls / (performance.now() - start)) * 1_000;
  const open: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) open[kind] = (open[kind] ?? 0) + 1;
  const cost: Cost = { cpu: (user + system) / calls, rate, peak: process.resourceUsage().maxRSS / 1024, open };
  process.send?.(cost);
});
process.on('disconnect', () => process.exit());

// Bare requests leave their answer as it came.
const answer = await one();
process.send?.(factsOf(answer instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(answer)) : answer));
