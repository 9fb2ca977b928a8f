/** What is the same for all devices of a fleet. */
import type { CreateDeviceDistributeJobInput } from '@iot-distribution/client';

/** The input of CreateDeviceDistributeJob without the devices. */
export type FleetParameters = Omit<CreateDeviceDistributeJobInput, 'deviceName'>;

/** The fleet that a store has. */
export interface FleetRecord {
  /** `planning`: devices are being added. Only a fleet that is `ready` is sent. */
  readonly state: 'planning' | 'ready';
  /** SHA-256 of the parameters and of all names in their order, in hex. Empty while the fleet is being planned. */
  readonly identity: string;
  readonly parameters: FleetParameters;
  /** Number of devices. */
  readonly devices: number;
  /** The round under way, from 1. A round has one batch for each device that is to be sent. */
  readonly round: number;
}
