/** From which hosts result files are read. */
import { isVendorFileUrl } from '@iot-distribution/client';

/** An endpoint such as an emulator serves its result files itself. Files on hosts of the vendor are allowed as well. */
export function allowedFiles(endpoint: string | undefined): ((url: URL) => boolean) | undefined {
  if (endpoint === undefined || !URL.canParse(endpoint)) return undefined;
  const { origin, protocol } = new URL(endpoint);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return (url) => url.origin === origin || isVendorFileUrl(url);
}
