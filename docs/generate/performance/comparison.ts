/** What a reader wants to know first: three figures of this client next to those of the vendor's packages. */
import { measuredTable } from './measured.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly isOurs: boolean;
}

export interface Panel {
  readonly title: string;
  /** Written behind each figure. */
  readonly unit: string;
  readonly bars: readonly Bar[];
}

export function comparison(page: string): readonly Panel[] {
  const sign = measuredTable(page, 'sign, v1');
  const limit = sign.figure('one query', 'limit: plain loop');
  const call = measuredTable(page, 'call');
  const load = measuredTable(page, 'import');
  const bar = (label: string, value: number, isOurs = false): Bar => ({ label, value, isOurs });
  const signed = (column: string) => sign.figure('one query', column) * limit;
  const called = (row: string) => call.figure(row, 'CPU, one at a time');
  const loaded = (row: string) => load.figure(row, 'on the clock');
  return [
    {
      title: 'Sign one query (v1)',
      unit: 'µs',
      bars: [
        bar('signer', signed('signer'), true),
        bar('pop-core', signed('pop-core')),
        bar('openapi-util', signed('openapi-util')),
        bar('openapi-core', signed('openapi-core')),
      ],
    },
    {
      title: 'One call on loopback, CPU time',
      unit: 'µs',
      bars: [
        bar('client', called('client, v1'), true),
        bar('pop-core', called('pop-core')),
        bar('pop-core, retries', called('pop-core, retry loop')),
        bar('openapi-core', called('openapi-core')),
        bar('iot20180120', called('iot20180120')),
      ],
    },
    {
      title: 'Import in an empty process',
      unit: 'ms',
      bars: [
        bar('client', loaded('client'), true),
        bar('pop-core', loaded('@alicloud/pop-core')),
        bar('openapi-core', loaded('@alicloud/openapi-core')),
        bar('iot20180120', loaded('@alicloud/iot20180120')),
      ],
    },
  ];
}
