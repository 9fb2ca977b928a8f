import { createRequire } from 'node:module';
import { createEmulator, testAccount } from '@iot-distribution/emulator';
const require = createRequire(import.meta.url);
console.time('load');
const iot = require('@alicloud/iot20180120');
const { Config } = require('@alicloud/openapi-client');
console.timeEnd('load');
const core = require('@alicloud/openapi-core');
const { RPCClient } = require('@alicloud/pop-core');
const emulator = createEmulator({ quota: false });
const { url, close } = await emulator.listen();
const host = new URL(url).host;
for (const signatureAlgorithm of ['v2', undefined]) {
  const c = new iot.default({
    ...new Config({
      accessKeyId: 'testid',
      accessKeySecret: 'testsecret',
      endpoint: host,
      protocol: 'http',
      signatureAlgorithm,
    }),
  });
  const call = async (m: string, R: string, o: object) => {
    try {
      const r = await c[m](new iot[R](o));
      console.log(m, r.statusCode, r.headers, JSON.stringify(r.body));
    } catch (e: any) {
      console.log(m, 'ERR', e.name, e.code, e.message, JSON.stringify(e));
    }
  };
  await call('queryDeviceDistributeJob', 'QueryDeviceDistributeJobRequest', { jobId: 'UbmsMHmkqv0PiAG****010001' });
  await call('listDeviceDistributeJob', 'ListDeviceDistributeJobRequest', { pageSize: 10 });
  await call('queryDeviceDistributeJob', 'QueryDeviceDistributeJobRequest', { jobId: 'nope' });
  await call('queryDeviceDistributeJob', 'QueryDeviceDistributeJobRequest', {});
  await call('createDeviceDistributeJob', 'CreateDeviceDistributeJobRequest', {
    deviceName: ['a', "b!'()*~ ü"],
    productKey: 'a1BwAGV****',
    sourceInstanceId: 'iot-060***',
    strategy: 0,
    targetInstanceConfig: [
      new iot.CreateDeviceDistributeJobRequestTargetInstanceConfig({ targetInstanceId: 'iot-cn-6ja***' }),
    ],
    targetUid: '198***',
  });
}
for (const signatureAlgorithm of ['v2', undefined])
  for (const method of ['GET', 'POST']) {
    const c = new core.default({
      accessKeyId: 'testid',
      accessKeySecret: 'testsecret',
      endpoint: host,
      protocol: 'http',
      signatureAlgorithm,
    });
    const call = async (action: string, query: object, body?: object) => {
      try {
        const r = await c.callApi(
          {
            action,
            version: '2018-01-20',
            protocol: 'HTTP',
            pathname: '/',
            method,
            authType: 'AK',
            style: 'RPC',
            reqBodyType: 'formData',
            bodyType: 'json',
          },
          new core.$OpenApiUtil.OpenApiRequest({
            query: core.OpenApiUtil.query(query),
            ...(body && { body: core.OpenApiUtil.query(body) }),
          }),
          {},
        );
        console.log(action, JSON.stringify(r));
      } catch (e: any) {
        console.log(action, 'ERR', e.name, e.code, e.message, JSON.stringify(e));
      }
    };
    await call('QueryDeviceDistributeJob', { JobId: 'UbmsMHmkqv0PiAG****010001' });
    await call('QueryDeviceDistributeJob', { JobId: 'nope' });
    await call('QueryDeviceDistributeJob', {});
    await call('QueryDeviceProvisioning', { DeviceName: 'light1' }, { ProductKey: 'a1BwAGV****' });
    await call(
      'CreateDeviceDistributeJob',
      {},
      {
        DeviceName: ['a', "b!'()*~ ü"],
        ProductKey: 'a1BwAGV****',
        SourceInstanceId: 'iot-060***',
        Strategy: 0,
        TargetInstanceConfig: [{ TargetInstanceId: 'iot-cn-6ja***' }],
        TargetUid: '198***',
      },
    );
  }
const p = new RPCClient({ ...testAccount, endpoint: url, apiVersion: '2018-01-20' });
for (const [a, q] of [
  ['QueryDeviceDistributeJob', { JobId: 'nope' }],
  ['QueryDeviceDistributeJob', { JobId: undefined }],
  ['QueryDeviceProvisioning', { deviceName: 'light1', productKey: 'a1BwAGV****' }],
] as const)
  try {
    console.log(JSON.stringify(await p.request(a, q, { method: 'POST' })));
  } catch (e: any) {
    console.log(e.name, e.code, e.message, Object.keys(e), JSON.stringify(e.data));
  }
await close();
