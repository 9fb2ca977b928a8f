/** The form of a failure, and what to do about the codes that recordings show for an operation. */
import { errorDocs, findError, type Action, type ErrorCode } from '@iot-distribution/codec';
import type { Operation } from '@iot-distribution/codec/contract';
import { bullets, code, table, tick } from './markdown.ts';
import { failureTable } from './response-section.ts';
import { failureOf, failureSamplesOf, recordedErrorCodes } from './samples.ts';

/** Common errors of the gateway. */
const everywhere = ['Throttling.User', 'Forbidden.RAM', 'SignatureDoesNotMatch', 'InvalidTimeStamp.Expired'];

export function errorSection({ action, response }: Operation): string[] {
  return [
    '## Failures',
    bullets([
      '**The gateway rejects the call** (root `<Error>` in XML; no `Success` in JSON): `RequestId`, `HostId`, `Code`, `Message`, often `Recommend`. Decoded as `layer: "gateway"`.',
      '**The service reports a failure** (`Success` is false): the members below. Decoded as `layer: "service"`. The vendor does not document its HTTP status ([what is known](../wire/envelopes.md#http-status-of-a-failure)); neither the status nor `Code` decides.',
    ]),
    failureTable(response),
    ...failureSamplesOf(action).flatMap(({ format, text, provenance }) => [
      `${format.toUpperCase()}, ${provenance}.`,
      code(format, text),
    ]),
    'Both decode to:',
    code('json', failureOf(action as Action)),
    'The codes of the failures that this repository has for this operation (none is from the live service), and common codes of the gateway. The [error catalogue](errors.md) has all codes. No source lists the codes of this operation completely.',
    errorTable([...recordedErrorCodes(action), ...everywhere].map(known)),
  ];
}

function errorTable(errors: readonly ErrorCode[]): string {
  return table(
    ['code', 'from', 'meaning', 'what to do'],
    errors.map((error) => {
      const { code: name, meaning, remedy } = error;
      return [`[${tick(name)}](errors.md#${anchorOf(name)})`, sourceOf(error), meaning, remedy];
    }),
  );
}

/** `Gateway, HTTP 400, retry`: where an error comes from, and whether the same call can succeed later. */
export function sourceOf({ layer, httpStatus, retryable }: ErrorCode): string {
  const from = layer === 'gateway' ? 'Gateway' : 'Service';
  return [from, ...(httpStatus === undefined ? [] : [`HTTP ${httpStatus}`]), retryable ? 'retry' : 'no retry'].join(
    ', ',
  );
}

/** The anchor of a code in the catalogue, to which `error.docs` and the CLI link. */
export function anchorOf(name: string): string {
  const [, anchor] = errorDocs(name)?.split('#') ?? [];
  if (anchor === undefined) throw new Error(`the catalogue has no ${name}`);
  return anchor;
}

function known(name: string): ErrorCode {
  const error = findError(name);
  if (error === undefined) throw new Error(`the catalogue has no ${name}`);
  return error;
}
