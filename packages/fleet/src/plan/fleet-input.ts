/** The input of a plan, checked before anything is stored. */
import { encodeRequest, isDistributionError } from '@iot-distribution/codec';
import { FleetError } from '../fleet-error.ts';
import type { FleetParameters } from '../model/fleet-parameters.ts';

/**
 * The parameters alone, without other members of the object that has them.
 *
 * @throws {FleetError} `InvalidParameters` when CreateDeviceDistributeJob does not accept them
 */
export function parametersOf(given: FleetParameters): FleetParameters {
  const { productKey, sourceInstanceId, targetInstanceConfig, strategy, targetUid, targetAliyunId } = given;
  const parameters: FleetParameters = {
    productKey,
    sourceInstanceId,
    targetInstanceConfig,
    strategy,
    ...(targetUid !== undefined && { targetUid }),
    ...(targetAliyunId !== undefined && { targetAliyunId }),
  };
  try {
    encodeRequest('CreateDeviceDistributeJob', { ...parameters, deviceName: ['name'] });
  } catch (error) {
    if (!isDistributionError(error)) throw error;
    throw new FleetError(`the parameters of the fleet cannot be sent: ${error.message}`, {
      code: 'InvalidParameters',
      cause: error,
    });
  }
  const targets = targetInstanceConfig.map(({ targetInstanceId }) => ({ targetInstanceId }));
  return { ...parameters, targetInstanceConfig: targets };
}

/** @throws {FleetError} `InvalidParameters` when a number is not a whole one within its limits */
export function wholeNumber(name: string, given: unknown, fallback: number, [least, most]: readonly [number, number]) {
  if (given === undefined) return fallback;
  const isWhole = Number.isInteger(given) || (given === Infinity && most === Infinity);
  if (typeof given === 'number' && isWhole && given >= least && given <= most) return given;
  const range = most === Infinity ? `${least} or larger` : `${least} to ${most}`;
  throw new FleetError(`the option ${name} must be a whole number of ${range}`, { code: 'InvalidParameters' });
}
