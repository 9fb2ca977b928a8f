/** Downloads a result file: no redirect is followed, and none of the headers of the API are sent. */
import { TransportError, isDistributionError } from '../errors.ts';
import { untilAborted } from '../time/sleep.ts';
import { transportErrorOf } from '../transport/transport-error.ts';
import { tooLarge } from '../transport/limits.ts';
import type { Transport, TransportResponse } from '../transport/transport.ts';

export interface DownloadSettings {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  /** Largest file, in bytes, after decompression. */
  readonly maxBytes: number;
}

/** A result file as it was downloaded. */
export interface ResultFile {
  /** The file, byte for byte. A file that is stored as gzip stays gzip. */
  readonly bytes: Uint8Array;
  /** The header `Content-Type`, which says how the file is encoded; absent when the storage sent none. */
  readonly contentType: string | undefined;
}

export interface Download extends ResultFile {
  /** Whether the header `Content-Length` proves that the file is not truncated. */
  readonly hasFullLength: boolean;
}

/**
 * @throws {TransportError} for every status but 200, and for a connection that was reset; the URL is a credential and is in no message
 * @throws {LimitError} when the file is larger than `maxBytes`
 */
export async function downloadFile(url: URL, { transport, signal, maxBytes }: DownloadSettings): Promise<Download> {
  const headers = { 'accept-encoding': 'identity' };
  let response: TransportResponse;
  try {
    response = await untilAborted(transport({ method: 'GET', url: url.href, headers, signal, maxBytes }), signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw isDistributionError(error) ? error : transportErrorOf(error, url.hostname);
  }
  const { status, headers: received, body: bytes } = response;
  if (status !== 200) throw rejectedBy(status);
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  const isEncoded = (received['content-encoding'] ?? 'identity') !== 'identity';
  const hasFullLength = !isEncoded && received['content-length'] === String(bytes.length);
  return { bytes, contentType: received['content-type'], hasFullLength };
}

function rejectedBy(status: number): TransportError {
  const isRedirect = status >= 300 && status < 400;
  return new TransportError(`the download of the result file ended with status ${status}`, {
    code: isRedirect ? 'Redirect' : `Status${status}`,
    kind: isRedirect ? 'redirect' : 'other',
    status,
    // 403: the URL has expired.
    retryable: status === 403 || status === 429 || status >= 500,
  });
}
