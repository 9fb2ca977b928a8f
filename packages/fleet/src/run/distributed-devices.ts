/** The second source of results: which devices of a batch the list of distributed devices shows. */
import { paginate, type Client } from '@iot-distribution/client';
import type { DistributedNames } from '../batch/device-outcomes.ts';
import type { Batch } from '../model/batch.ts';
import type { FleetParameters } from '../model/fleet-parameters.ts';

type ListClient = Pick<Client, 'listDistributedDevice'>;
type Listed = { readonly deviceName: string; readonly targetInstanceId: string; readonly gmtCreate: number };

/**
 * Looks up which devices the list shows as distributed. The list has all devices of the product, so that a few devices are queried one by
 * one, and many by reading all pages.
 *
 * @param gmtCreate when the job was created: the entries of its devices have the same time
 */
export async function distributedDevices(
  client: ListClient,
  { productKey, sourceInstanceId, targetInstanceConfig }: FleetParameters,
  names: readonly string[],
  { gmtCreate }: Pick<Batch, 'gmtCreate'>,
  signal: AbortSignal,
): Promise<DistributedNames> {
  const targets = new Set(targetInstanceConfig.map(({ targetInstanceId }) => targetInstanceId));
  const wanted = new Set(names);
  const found = { ofJob: new Set<string>(), since: new Set<string>() };
  const add = ({ deviceName, targetInstanceId, gmtCreate: created }: Listed) => {
    if (!wanted.has(deviceName) || !targets.has(targetInstanceId)) return;
    if (gmtCreate === undefined || created === gmtCreate) found.ofJob.add(deviceName);
    if (gmtCreate === undefined || created >= gmtCreate) found.since.add(deviceName);
  };
  const filter = { productKey, sourceInstanceId };
  const first = await client.listDistributedDevice({ ...filter, currentPage: 1, pageSize: 200 }, { signal });
  if (names.length <= Math.ceil(first.data.total / 200)) {
    for (const deviceName of names) {
      for await (const one of paginate(client, 'ListDistributedDevice', { ...filter, deviceName }, { signal }))
        add(one);
    }
    return found;
  }
  for await (const one of paginate(client, 'ListDistributedDevice', filter, { signal })) add(one);
  return found;
}
