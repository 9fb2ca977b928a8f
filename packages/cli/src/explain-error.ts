/** An error in two or three lines: what happened, what to do, and the request to ask the vendor about. */
import {
  AuthError,
  ContractError,
  ThrottledError,
  TransportError,
  type DistributionError,
} from '@iot-distribution/client';

export function explainError(error: DistributionError): string {
  const advice = adviceOn(error);
  return [
    `error: ${error.message}`,
    ...(advice === undefined ? [] : [`       ${advice}`]),
    ...(error.requestId === undefined ? [] : [`       request id: ${error.requestId}`]),
    '',
  ].join('\n');
}

function adviceOn(error: DistributionError): string | undefined {
  if (error instanceof AuthError) return adviceOnAuth(error.code);
  if (error instanceof ThrottledError)
    return 'The account makes too many calls a second, all its users together: try again later.';
  if (error instanceof TransportError) return 'Check the endpoint and the network; the service itself gave no answer.';
  if (error instanceof ContractError) return 'The service answered something that this version does not know.';
  return error.retryable ? 'This may pass: try again later.' : undefined;
}

function adviceOnAuth(code: string): string {
  if (/^(?:signature|incompletesignature)/i.test(code)) return 'Check the access key secret.';
  if (/^invalidaccesskeyid/i.test(code)) return 'Check the access key id, and whether the key is enabled.';
  if (/securitytoken/i.test(code))
    return 'Get new temporary credentials, and set all three of key id, secret and token.';
  if (/timestamp/i.test(code)) return 'Check the clock of this machine.';
  return 'Ask for the permission that this operation needs.';
}
