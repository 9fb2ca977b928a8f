/** An error for a person, in a few lines: what happened, what to do, where it is explained, and the request to ask the vendor about. */
import type { DistributionError } from '@iot-distribution/client';
import { errorClassOf, findError } from '@iot-distribution/codec';

const catalogue = 'https://github.com/iot-distribution/iot-distribution/blob/main/docs/api/errors.md';

export function explainError(error: DistributionError): readonly string[] {
  const advice = adviceOn(error);
  const page = pageOf(error);
  return [
    `error: ${error.message}`,
    ...(advice === undefined ? [] : [`       ${advice}`]),
    ...(page === undefined ? [] : [`       see ${page}`]),
    ...(error.requestId === undefined ? [] : [`       request id: ${error.requestId}`]),
  ];
}

/** The same for a program, with `--output json`. */
export function errorAsJson(error: DistributionError): object {
  const { name, code, message, action, attempts, status, requestId, retryable } = error;
  const [advice, page] = [adviceOn(error), pageOf(error)];
  return { error: { name, code, message, action, attempts, status, requestId, retryable, advice, page } };
}

/** The entry of the catalogue, for a code that came from the service and has one. */
function pageOf({ code, status }: DistributionError): string | undefined {
  const known = status === undefined ? undefined : findError(code);
  return known === undefined ? undefined : `${catalogue}#${known.code.replaceAll(/[{}]/g, '')}`;
}

function adviceOn({ name, code, retryable }: DistributionError): string | undefined {
  switch (name) {
    case 'AuthError':
      return adviceOnAuth(code);
    case 'ThrottledError':
      return 'The account makes too many calls per second, all its users together. Try again later.';
    case 'TransportError':
      return 'Check the endpoint and the network. No response came from the service.';
    case 'ContractError':
      return 'The response has a shape that this version does not know. Look for a newer version.';
    default:
      return retryable ? 'This may be temporary. Try again later.' : undefined;
  }
}

function adviceOnAuth(code: string): string {
  switch (errorClassOf(code)) {
    case 'signature':
      return 'Check the access key secret.';
    case 'clock':
      return 'Check the clock of this machine.';
    case 'permission':
      return 'Ask the administrator of the account for the permission that this operation needs.';
    default:
      return 'Check the credentials: ID, secret and, with temporary credentials, the token must belong together and be valid.';
  }
}
