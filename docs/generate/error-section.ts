/** What a failure looks like, and what to do about the codes that a recording shows for an operation. */
import { findError, type ErrorCode } from '@iot-distribution/codec';
import { bullets, table, tick } from './markdown.ts';
import { recordedErrorCodes } from './samples.ts';

/** Refusals of the gateway that every operation meets sooner or later. */
const everywhere = ['Throttling.User', 'Forbidden.RAM', 'SignatureDoesNotMatch', 'InvalidTimeStamp.Expired'];

export function errorSection(action: string): string[] {
  return [
    '## Failures',
    bullets([
      '**The gateway refuses** (root `<Error>` in XML; no `Success` in JSON): `RequestId`, `HostId`, `Code`, `Message`, often `Recommend`. Decoded as `layer: "gateway"`.',
      '**The service refuses** (`Success` is false): `RequestId`, `Code`, `ErrorMessage`. Decoded as `layer: "service"`. Its HTTP status is not documented; neither it nor `Code` alone is trusted.',
    ]),
    'Codes that our recordings show for this operation, then those of the gateway that every operation meets; all are in the [error catalogue](errors.md). No source lists the codes of this operation completely.',
    errorTable([...recordedErrorCodes(action), ...everywhere].map(known)),
  ];
}

export function errorTable(errors: readonly ErrorCode[]): string {
  return table(
    ['code', 'from', 'again?', 'meaning', 'what to do'],
    errors.map(({ code, layer, httpStatus, retryable, meaning, remedy }) => [
      tick(code),
      httpStatus === undefined ? layer : `${layer} ${httpStatus}`,
      retryable ? 'yes' : 'no',
      meaning,
      remedy,
    ]),
  );
}

function known(code: string): ErrorCode {
  const error = findError(code);
  if (error === undefined) throw new Error(`the catalogue has no ${code}`);
  return error;
}
