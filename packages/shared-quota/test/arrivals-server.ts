/** A service on loopback that responds to every request with a job, and keeps when each one arrived, and from which process. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const job = {
  GmtCreate: 1_581_595_942_000,
  JobId: 'job-1',
  ProductKey: 'a1BwAGV****',
  SourceInstanceId: 'iot-cn-6ja***',
  SourceUid: '198***',
  Status: 1,
  Strategy: 0,
  TargetInstanceConfigs: { targetInstanceConfigs: [{ TargetInstanceId: 'iot-cn-6jb***' }] },
  TargetUid: '198***',
  Total: 5,
};
const body = JSON.stringify({ RequestId: 'E55E50B7', Success: true, Data: job });

export interface Arrival {
  /** Milliseconds of `performance.now`. */
  readonly at: number;
  /** The first word of the `User-Agent`. */
  readonly from: string;
}

export interface ArrivalsServer {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  readonly close: () => void;
}

export function startArrivalsServer(): Promise<ArrivalsServer> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    arrivals.push({ at: performance.now(), from: /^\S*/.exec(request.headers['user-agent'] ?? '')?.[0] ?? '' });
    request.resume();
    response.setHeader('content-type', 'application/json').end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${port}`, arrivals, close });
    });
  });
}
