/** Formats an error in a few lines: what is wrong, what to do, the page that describes it, and the request id for the vendor's support. */
import { isDistributionError, isErrorNamed, type DistributionError } from '@iot-distribution/client';
import { errorClassOf } from '@iot-distribution/codec';

/** Pages of the documentation are paths in this repository. */
const repository = 'https://github.com/iot-distribution/iot-distribution/blob/main';

export function explainError(error: DistributionError): readonly string[] {
  const source = sourceOf(error);
  const advice = adviceOn(source);
  const page = pageOf(source);
  return [
    `error: ${messageOf(error)}`,
    ...(advice === undefined ? [] : [`       ${advice}`]),
    ...(page === undefined ? [] : [`       see ${page}`]),
    ...(source.requestId === undefined ? [] : [`       request id: ${source.requestId}`]),
  ];
}

/** The error of the call because of which a fleet stopped: it has the request id. The message of the fleet contains its message. */
function sourceOf(error: DistributionError): DistributionError {
  return error.name === 'FleetError' && isDistributionError(error.cause) ? error.cause : error;
}

/** The JSON form of an error, for `--output json`. */
export function errorAsJson(error: DistributionError): object {
  const { name, code, retryable } = error;
  const source = sourceOf(error);
  const { action, attempts, status, requestId } = source;
  const message = messageOf(error);
  const [advice, page] = [adviceOn(source), pageOf(source)];
  return { error: { name, code, message, action, attempts, status, requestId, retryable, advice, page } };
}

/** The entry of the catalogue, for a code of the service. */
function pageOf({ docs }: DistributionError): string | undefined {
  return docs === undefined ? undefined : `${repository}/${docs}`;
}

/** The message of the client, unless it gives advice for programs: a user of the CLI has no signal and no wait token. */
function messageOf(error: DistributionError): string {
  if (error.name === 'AbortedError') return 'stopped by Ctrl-C';
  if (!isErrorNamed(error, 'TimeoutError') || error.code !== 'WaitTimeout') return error.message;
  const status = error.lastResponse?.data.status;
  return `the wait reached its time limit${status === undefined ? '' : `, and the job is ${status}`}`;
}

function adviceOn({ name, code, retryable }: DistributionError): string | undefined {
  switch (name) {
    case 'AuthError':
      return adviceOnAuth(code);
    case 'ThrottledError':
      return 'The users of the account together make too many calls per second. Try again later.';
    case 'TransportError':
      return 'The service sent no response. Check the endpoint and the network.';
    case 'ContractError':
      return 'This version does not support the response. Check for a newer version.';
    default:
      if (code === 'WaitTimeout') return undefined;
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
      return 'Ask the administrator of the account for permission to call this operation.';
    default:
      return 'Check the credentials: the ID, the secret and (if temporary) the token must be valid and belong together.';
  }
}
