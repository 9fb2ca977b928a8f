/** Errors that all stores have in common. */
import { FleetError } from '../fleet-error.ts';

export function claimLost(batch: number): FleetError {
  return new FleetError(`batch ${batch}: another worker has claimed it, so its state was not changed`, {
    code: 'ClaimLost',
  });
}

export function planReplaced(): FleetError {
  return new FleetError('the plan was removed, or another process has begun one in the same store: plan again', {
    code: 'PlanReplaced',
  });
}

export function planExists(): FleetError {
  return new FleetError(
    'the store has a fleet already: resume it with runDistribution, or use another store for another fleet',
    { code: 'OtherFleet' },
  );
}

export function notItsDevices(batch: number): FleetError {
  return new FleetError(`batch ${batch}: the results are not one for each device of the batch`, {
    code: 'StoreFailed',
  });
}

export function storeClosed(): FleetError {
  return new FleetError('the store is closed', { code: 'StoreFailed' });
}
