/** The server of the calls, in a separate process: it responds with one documented job to every request. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { jobId } from './query.ts';

const body = JSON.stringify({
  RequestId: 'E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565',
  Success: true,
  Data: {
    GmtCreate: 1_581_595_942_000,
    JobId: jobId,
    ProductKey: 'a1BwAGV****',
    SourceInstanceId: 'iot-cn-6ja***',
    SourceUid: '198***',
    Status: 1,
    Strategy: 0,
    TargetInstanceConfigs: { targetInstanceConfigs: [{ TargetInstanceId: 'iot-cn-6jb***' }] },
    TargetUid: '198***',
    Total: 5,
  },
});

const server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json;charset=utf-8', 'content-length': body.length });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
