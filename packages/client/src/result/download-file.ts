/** Downloads a result file, without following redirects and without the headers of the API. */
import { TransportError, isDistributionError } from '../errors.ts';
import { untilAborted } from '../time/sleep.ts';
import { transportErrorOf } from '../transport/transport-error.ts';
import { tooLarge } from '../transport/limits.ts';
import type { Transport, TransportResponse } from '../transport/transport.ts';

export interface DownloadSettings {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  /** Maximum size of the file, in bytes, after decompression. */
  readonly maxBytes: number;
}

/** A downloaded result file. */
export interface ResultFile {
  /** The bytes of the file. A file that is stored as gzip is not decompressed. */
  readonly bytes: Uint8Array;
  /** The `Content-Type` header; absent if the storage sent none. */
  readonly contentType: string | undefined;
}

export interface Download extends ResultFile {
  /** Whether the `Content-Length` header proves that the file is complete. */
  readonly hasFullLength: boolean;
}

/**
 * @throws {TransportError} for every status except 200, and if the connection is reset. The URL is a credential, so no message contains it.
 * @throws {LimitError} if the file is larger than `maxBytes`
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
  return new TransportError(`the download of the result file failed with status ${status}`, {
    code: isRedirect ? 'Redirect' : `Status${status}`,
    kind: isRedirect ? 'redirect' : 'other',
    status,
    // 403 means that the URL has expired.
    retryable: status === 403 || status === 429 || status >= 500,
  });
}
