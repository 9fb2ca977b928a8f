import { InputError } from '@iot-distribution/client';
import type { Command } from 'commander';
import { withConnection } from '../connection.ts';
import { fleetNames } from '../fleet/fleet-names.ts';
import { durationText } from '../fleet/duration-text.ts';
import { openStore, type OpenStore } from '../fleet/open-store.ts';
import { runAndShow, withRun, type RunFleetOptions } from '../fleet/run-and-show.ts';
import { collect } from '../option-values.ts';
import { outputOf } from '../connection.ts';
import { printOne } from '../print.ts';
import { silent } from '../progress.ts';
import { withDistribution, type DistributionOptions } from '../distribution-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { writeLine, type Terminal } from '../terminal.ts';
import { addFleetReport } from './fleet-report.ts';
import { addFleetResume } from './fleet-resume.ts';
import { addFleetStatus } from './fleet-status.ts';

interface DistributeOptions extends RunFleetOptions, DistributionOptions {
  readonly productKey?: string;
  readonly source?: string;
  readonly target?: readonly string[];
  readonly plan?: boolean;
}

/** `distribute`: distributes any number of devices, in as many jobs as they need, and can be resumed. */
export function addDistribute(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = program
    .command('distribute')
    .description('Distribute a fleet: any number of devices, in as many jobs as they need')
    .enablePositionalOptions()
    .option('--product-key <key>', 'ProductKey of the product of the devices')
    .option('--source <instance-id>', 'Source instance, which has the devices')
    .option('--target <instance-id>', 'Target instance; repeatable with --strategy nearest', collect);
  withDistribution(command).option(
    '--plan',
    'Check the names and print the number of jobs, without storing or sending anything',
  );
  withRun(command).addHelpText(
    'after',
    `
The journal stores the state of the fleet. The command records every create in it before it sends it, so you can stop, kill and resume the
command at any time. The same command line, without a subcommand, also resumes its fleet.

Environment:
  IOT_DISTRIBUTION_STORE  database, unless you use --store or --journal
  IOT_DISTRIBUTION_QUOTA  Redis server, unless you use --quota
  A URL in an option is visible to other users of the machine: pass a password in a variable.

Exit codes:
  0    every device was distributed
  1    some devices were not distributed, or their result is unknown
  4    the fleet is unfinished; resume it
  130  stopped by Ctrl-C; resume it

Examples:
  $ iot-distribution distribute --names devices.csv --names-column DeviceName --product-key a1BwAGVxxxx --source iot-060xxx --target iot-cn-6jaxxx --target-uid 198xxx
  $ iot-distribution distribute resume --journal fleet.sqlite
  $ iot-distribution distribute report --journal fleet.sqlite --failed --output csv`,
  );
  command.action(async (options: DistributeOptions) => end(await distribute(options, terminal)));
  withConnection(command);
  addFleetResume(command, terminal, end);
  addFleetStatus(command, terminal, end);
  addFleetReport(command, terminal, end);
}

async function distribute(options: DistributeOptions, terminal: Terminal): Promise<number> {
  if (options.plan) return plan(options, terminal);
  requireInput(options);
  const open = await openStore(options, terminal, { mustExist: false });
  try {
    const { jobs, devices, minimumTime } = await planInto(open.store, options, terminal);
    if (!options.quiet) {
      const time = minimumTime === 0 ? '' : `; the calls take at least ${durationText(minimumTime)}`;
      writeLine(terminal.stderr, `${countOf(devices, 'device')} in ${countOf(jobs, 'job')}${time}`);
    }
    return await runAndShow(open.store, options, terminal);
  } finally {
    await open.close();
  }
}

/** `--plan` uses a store in memory, so that it leaves no journal behind. */
async function plan(options: DistributeOptions, terminal: Terminal): Promise<number> {
  requireInput(options);
  const { memoryStore } = await import('@iot-distribution/fleet');
  const store = memoryStore();
  const planned = await planInto(store, options, terminal);
  const [least, most] = [Math.min(...planned.sizes), Math.max(...planned.sizes)];
  const sizes =
    least === most ? countOf(most, 'device') : `${least.toLocaleString('en-US')} to ${countOf(most, 'device')}`;
  const pairs: [string, string][] = [
    ['Devices', planned.devices.toLocaleString('en-US')],
    ['Jobs', `${planned.jobs.toLocaleString('en-US')}, with ${sizes} each`],
    ['Waves', `${planned.waves.toLocaleString('en-US')}, if 5 jobs run at the same time`],
    ['Time', `at least ${durationText(planned.minimumTime)} for the calls; how long a job takes is not documented`],
    ['Identity', planned.identity],
  ];
  printOne(planned, pairs, { output: outputOf(options, terminal), terminal, progress: silent });
  return exitCodes.done;
}

async function planInto(store: OpenStore['store'], options: DistributeOptions, terminal: Terminal) {
  const { names = '', productKey = '', source = '', target = [], strategy, targetUid, targetAliyunId } = options;
  const { planDistribution } = await import('@iot-distribution/fleet');
  const stop = new AbortController();
  terminal.interrupt(() => stop.abort());
  return planDistribution({
    devices: fleetNames(names, options, terminal),
    productKey,
    sourceInstanceId: source,
    targetInstanceConfig: target.map((targetInstanceId) => ({ targetInstanceId })),
    strategy,
    targetUid,
    targetAliyunId,
    store,
    signal: stop.signal,
  });
}

/** Not `requiredOption`: commander would require these options of the subcommands too. */
function requireInput(options: DistributeOptions): void {
  const required = ['names', 'productKey', 'source', 'target'] as const;
  const missing = required.filter((name) => options[name] === undefined);
  if (missing.length === 0) return;
  const flags = missing.map((name) => (name === 'productKey' ? '--product-key' : `--${name}`));
  throw new InputError(`pass ${flags.join(', ')}; or resume a fleet: iot-distribution distribute resume`, {
    code: 'MissingOption',
    pointer: `/${missing[0]}`,
  });
}

function countOf(number: number, what: string): string {
  return `${number.toLocaleString('en-US')} ${what}${number === 1 ? '' : 's'}`;
}
