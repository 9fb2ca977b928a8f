/** Runs or resumes the fleet of a store, shows its progress, and prints a summary. */
import type { FleetStore } from '@iot-distribution/fleet';
import type { Command } from 'commander';
import { allowedFiles } from '../allowed-files.ts';
import { connect, endpointOf, wordsOf, type ConnectionOptions } from '../connection.ts';
import { countOf } from '../option-values.ts';
import { commandOf } from '../output/shell-quote.ts';
import { printOne } from '../print.ts';
import { writeLine, type Terminal } from '../terminal.ts';
import { fleetDisplayOn } from './fleet-display.ts';
import { openQuota } from './open-quota.ts';
import { storeWords, defaultJournal, type StoreOptions } from './open-store.ts';
import { exitCodeOfFleet, summaryPairs } from './fleet-summary.ts';

export interface RunFleetOptions extends ConnectionOptions, StoreOptions {
  readonly quota?: string;
  readonly rounds?: number;
  readonly freeSlots?: boolean;
  readonly maxRunning?: number;
  readonly maxJobs?: number;
}

/** Adds the options that name the store, to all commands of a fleet. */
export function withStore(command: Command): Command {
  return command
    .option('--journal <file>', `File with the state of the fleet (default: ${defaultJournal})`)
    .option('--store <url>', 'PostgreSQL database with the state of the fleet, which several machines can share')
    .option('--schema <name>', 'Schema of the database; it has one fleet (default: iot_distribution)');
}

/** Adds the options of a run. */
export function withRun(command: Command): Command {
  return withStore(command)
    .option('--quota <url>', 'Redis server through which several processes share the quota of the account')
    .option('--rounds <count>', 'Maximum number of times to send each device (default: 3)', countOf)
    .option('--free-slots', 'Delete the jobs of this fleet when their results are stored')
    .option('--max-running <count>', 'Tasks of the account that may run at the same time (default: 5)', countOf)
    .option('--max-jobs <count>', 'Jobs of the account that may exist (default: 10)', countOf);
}

/** @returns the exit code */
export async function runAndShow(store: FleetStore, options: RunFleetOptions, terminal: Terminal): Promise<number> {
  const { runDistribution } = await import('@iot-distribution/fleet');
  const display = fleetDisplayOn(terminal, options);
  const { quota, close } = await openQuota(options.quota, terminal);
  try {
    const { client, signal, printing } = connect(options, terminal, { waits: true, progress: display, quota });
    const summary = await runDistribution(client, {
      store,
      signal,
      onProgress: display.onProgress,
      onEvent: display.onEvent,
      retry: { rounds: options.rounds },
      slots: { running: options.maxRunning, existing: options.maxJobs },
      freeSlots: options.freeSlots,
      allow: allowedFiles(endpointOf(options, terminal)),
    });
    printOne(summary, summaryPairs(summary), printing);
    return exitCodeOfFleet(summary);
  } catch (error) {
    display.stop();
    const again = commandOf('distribute', 'resume', ...storeWords(options), ...wordsOf(options));
    if (!options.quiet && (await isUnfinished(store)))
      writeLine(terminal.stderr, `The state is stored. To resume: ${again}`);
    throw error;
  } finally {
    await close();
  }
}

/** Whether there is something to resume. The error of the run says more than one of the store here. */
async function isUnfinished(store: FleetStore): Promise<boolean> {
  const { summaryOf } = await import('@iot-distribution/fleet');
  try {
    const { state } = await summaryOf(store);
    return state === 'planned' || state === 'running';
  } catch {
    return false;
  }
}
