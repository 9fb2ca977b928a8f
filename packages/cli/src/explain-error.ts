/** An error for a person, in a few lines: what happened, what to do, where it is explained, and the request to ask the vendor about. */
import type { DistributionError } from '@iot-distribution/client';
import { errorClassOf } from '@iot-distribution/codec';

/** Pages of the documentation are paths in this repository. */
const repository = 'https://github.com/iot-distribution/iot-distribution/blob/main';

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

/** The entry of the catalogue, for a code of the service. */
function pageOf({ docs }: DistributionError): string | undefined {
  return docs === undefined ? undefined : `${repository}/${docs}`;
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
