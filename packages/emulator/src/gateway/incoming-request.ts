/** What a request is for, as far as its address and its parameters tell before any check. */
import { readParameters, unite } from './parameters.ts';
import type { Received } from '../http/request.ts';
import { resultFilePath } from '../result-file/serve-result-file.ts';

export function isResultFile({ url }: Received): boolean {
  return url.pathname.startsWith(resultFilePath);
}

/** Name of the operation that a request asks for, `ResultFile` for a file, empty when it cannot be read. */
export function actionOf(received: Received): string {
  if (isResultFile(received)) return 'ResultFile';
  try {
    return received.headers.get('x-acs-action') ?? unite(readParameters(received))['Action'] ?? '';
  } catch {
    return '';
  }
}
