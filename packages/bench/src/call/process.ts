/** One contender in a separate process: makes the requested number of calls, and reports their cost. */
import { factsOf } from '../facts.ts';
import { contenders } from './contenders.ts';

/** The request of the table. */
export interface Task {
  readonly calls: number;
  readonly inFlight: number;
}

/** The cost, and the resources that stay open. */
export interface Cost {
  /** Microseconds of CPU per call. */
  readonly cpu: number;
  /** Calls per second. */
  readonly rate: number;
  /** Peak of the resident memory so far, in MiB. */
  readonly peak: number;
  /** Timers, sockets and requests that are open, by kind. */
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

// Bare requests do not decode their response.
const answer = await one();
process.send?.(factsOf(answer instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(answer)) : answer));
