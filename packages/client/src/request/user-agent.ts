/** The `User-Agent` header, which names the sender of a request to the service and to proxies. */
import { invalid } from '../caller/check-option.ts';
import { version } from '../generated/version.ts';

/** The globals that identify runtimes which allow a program to set the header. */
interface Runtimes {
  readonly process?: { readonly versions?: Readonly<Record<string, string | undefined>> };
  readonly Deno?: { readonly version?: { readonly deno?: string } };
  readonly navigator?: { readonly userAgent?: string };
}

/**
 * @param given the name of the user's program, to put before that of this package; `false` for no header
 * @returns undefined without a header, as in browsers, which send their own header and a preflight request for any other
 * @throws {InputError} if it is not valid in a header
 */
export function userAgentOf(given: unknown, runtimes: Runtimes = globalThis): string | undefined {
  if (given !== undefined && given !== false && !(typeof given === 'string' && /^[!-~](?:[ -~]*[!-~])?$/.test(given))) {
    throw invalid('/userAgent', 'the option userAgent must consist of visible ASCII characters, or be false');
  }
  const runtime = runtimeOf(runtimes);
  if (given === false || runtime === undefined) return undefined;
  const own = `iot-distribution/${version} ${runtime}`;
  return given === undefined ? own : `${given} ${own}`;
}

/** The name and the major version of the runtime. Deno and Bun also have the version of Node that they emulate. */
function runtimeOf({ process, Deno, navigator }: Runtimes): string | undefined {
  if (navigator?.userAgent === 'Cloudflare-Workers') return 'workerd';
  const versions = { bun: process?.versions?.['bun'], deno: Deno?.version?.deno, node: process?.versions?.['node'] };
  for (const [name, found] of Object.entries(versions)) {
    if (found !== undefined) return `${name}/${found.split('.')[0]}`;
  }
  return undefined;
}
