import { expect, test } from 'vitest';
import { names, parameters } from '../../test/fleet-devices.ts';
import { FleetScene } from '../../test/fleet-scene.ts';
import type { FleetParameters } from '../model/fleet-parameters.ts';
import { distributedDevices } from './distributed-devices.ts';

/** An account that has distributed these devices with one job, and when that was created. */
async function sceneOf(devices: readonly string[]) {
  const scene = new FleetScene();
  await scene.plan(devices);
  await scene.run();
  const [batch] = await scene.store.readBatches();
  const gmtCreate = batch?.gmtCreate;
  if (gmtCreate === undefined) throw new Error('no job was created');
  const before = scene.emulator.state.requests.length;
  const find = async (
    wanted: readonly string[],
    createdAt: number | undefined = gmtCreate,
    given: FleetParameters = parameters,
  ) => {
    const { signal } = new AbortController();
    const found = await distributedDevices(scene.client, given, wanted, { gmtCreate: createdAt }, signal);
    return { ofJob: [...found.ofJob], since: [...found.since] };
  };
  const queries = () =>
    scene.emulator.state.requests.slice(before).map(({ parameters: { DeviceName, CurrentPage, ...rest } }) => {
      return { DeviceName, CurrentPage, ...rest };
    });
  return { find, queries, gmtCreate };
}

test('devices of the job have its time; an earlier time of the job makes later ones possible, and a later one none', async () => {
  const { find, gmtCreate } = await sceneOf(names(3));
  expect(await find(['d2', 'x'])).toEqual({ ofJob: ['d2'], since: ['d2'] });
  expect(await find(['d2', 'x'], gmtCreate - 1)).toEqual({ ofJob: [], since: ['d2'] });
  expect(await find(['d2', 'x'], gmtCreate + 1)).toEqual({ ofJob: [], since: [] });
});

test('without a time of the job, any entry counts', async () => {
  const { signal } = new AbortController();
  const scene = new FleetScene();
  await scene.plan(names(1));
  await scene.run();
  const found = await distributedDevices(scene.client, parameters, ['d1'], {}, signal);
  expect([[...found.ofJob], [...found.since]]).toEqual([['d1'], ['d1']]);
});

test('entries of other targets, sources and products do not count', async () => {
  const { find, gmtCreate } = await sceneOf(names(1));
  for (const other of [
    { targetInstanceConfig: [{ targetInstanceId: 'iot-cn-09k***' }] },
    { sourceInstanceId: 'iot-cn-09k***' },
    { productKey: 'a1other****' },
  ]) {
    expect(await find(['d1'], gmtCreate, { ...parameters, ...other })).toEqual({ ofJob: [], since: [] });
  }
});

test('as many names as the list has pages are queried one by one, and more by reading all pages', async () => {
  const { find, queries } = await sceneOf(names(401));
  const filter = { ProductKey: parameters.productKey, SourceInstanceId: parameters.sourceInstanceId, PageSize: '200' };
  const page = (CurrentPage: string, DeviceName?: string) => ({ DeviceName, CurrentPage, ...filter });
  expect((await find(['d1', 'd300', 'd401'])).ofJob).toEqual(['d1', 'd300', 'd401']);
  expect(queries()).toEqual([page('1'), page('1', 'd1'), page('1', 'd300'), page('1', 'd401')]);
  expect((await find(['d1', 'd2', 'd300', 'd401'])).ofJob).toEqual(['d1', 'd2', 'd300', 'd401']);
  expect(queries().slice(4)).toEqual([page('1'), page('1'), page('2'), page('3')]);
});
