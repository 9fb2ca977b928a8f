/** What a plan says before anything is sent. Pure. */
import { operations } from '@iot-distribution/codec';
import { maxRunning } from '../model/slots.ts';

/** A planned fleet. */
export interface FleetPlan {
  /** SHA-256 of the parameters and the names: the same for the same fleet. */
  readonly identity: string;
  readonly devices: number;
  /** Number of jobs of the first round. */
  readonly jobs: number;
  /** How many devices each job has. No two that can be open at the same time have the same number. */
  readonly sizes: readonly number[];
  /** How many times all slots are filled, when all jobs take the same time. */
  readonly waves: number;
  /**
   * Milliseconds that the first round takes at least: the calls at their limits per second, or, when `jobTime` is given, the jobs in their slots. How
   * long a job takes is not documented.
   */
  readonly minimumTime: number;
}

/** What an estimate is made from. */
export interface EstimateOptions {
  /** How many jobs run at the same time. Default: 5. */
  readonly running?: number | undefined;
  /** How long one job takes, in milliseconds, if you know. Default: 0. */
  readonly jobTime?: number | undefined;
}

export function fleetPlan(identity: string, sizes: readonly number[], options: EstimateOptions): FleetPlan {
  const { running = maxRunning, jobTime = 0 } = options;
  const jobs = sizes.length;
  const waves = Math.ceil(jobs / running);
  const { queriesPerSecond = Infinity } = operations.CreateDeviceDistributeJob;
  const creating = (Math.ceil(jobs / queriesPerSecond) - 1) * 1_000;
  const devices = sizes.reduce((sum, size) => sum + size, 0);
  return { identity, devices, jobs, sizes, waves, minimumTime: Math.max(creating, waves * jobTime) };
}
