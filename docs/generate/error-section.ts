/** What a failure looks like: the same for every operation. */
import { bullets } from './markdown.ts';

export function errorSection(): string {
  return [
    '## Failures',
    bullets([
      '**The gateway refuses** (root `<Error>` in XML; no `Success` in JSON): `RequestId`, `HostId`, `Code`, `Message`, often `Recommend`. Decoded as `layer: "gateway"`.',
      '**The service refuses** (`Success` is false): `RequestId`, `Code`, `ErrorMessage`. Decoded as `layer: "service"`. Its HTTP status is not documented; neither it nor `Code` alone is trusted.',
    ]),
  ].join('\n\n');
}
