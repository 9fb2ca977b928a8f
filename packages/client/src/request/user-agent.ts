/** The header `User-Agent`: what sent a request, for the service and for proxies. */
import { invalid } from '../caller/check-option.ts';
import { version } from '../generated/version.ts';

/** Runtimes that let a program name itself, as far as they show themselves. */
interface Runtimes {
  readonly process?: { readonly versions?: Readonly<Record<string, string | undefined>> };
  readonly Deno?: { readonly version?: { readonly deno?: string } };
  readonly navigator?: { readonly userAgent?: string };
}

/**
 * @param given what the user wants to be called, in front of this package; `false`: no header
 * @returns undefined without a header, as in browsers, which send their own and make a preflight request for any other
 * @throws {InputError} when it cannot be a header
 */
export function userAgentOf(given: unknown, runtimes: Runtimes = globalThis): string | undefined {
  if (given !== undefined && given !== false && !(typeof given === 'string' && /^[!-~](?:[ -~]*[!-~])?$/.test(given))) {
    throw invalid('/userAgent', 'the option userAgent must be visible ASCII characters, or false');
  }
  const runtime = runtimeOf(runtimes);
  if (given === false || runtime === undefined) return undefined;
  const own = `iot-distribution/${version} ${runtime}`;
  return given === undefined ? own : `${given} ${own}`;
}

/** Name and major version. Deno and Bun show a version of Node too, which they imitate. */
function runtimeOf({ process, Deno, navigator }: Runtimes): string | undefined {
  if (navigator?.userAgent === 'Cloudflare-Workers') return 'workerd';
  const versions = { bun: process?.versions?.['bun'], deno: Deno?.version?.deno, node: process?.versions?.['node'] };
  for (const [name, found] of Object.entries(versions)) {
    if (found !== undefined) return `${name}/${found.split('.')[0]}`;
  }
  return undefined;
}
