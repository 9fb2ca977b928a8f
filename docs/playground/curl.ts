/** A request as a command line. */

export interface CurlRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A command for any POSIX shell: one option per line, every word quoted that needs it. */
export function curlCommand({ method, url, headers, body }: CurlRequest): string {
  const lines = [`curl ${shellQuote(url)}`];
  // curl would say POST by itself for a body, and GET otherwise.
  if (method === 'POST' && body === '') lines.push('-X POST');
  for (const [name, value] of Object.entries(headers)) lines.push(`-H ${shellQuote(`${name}: ${value}`)}`);
  if (body !== '') lines.push(`--data-raw ${shellQuote(body)}`);
  return lines.join(' \\\n  ');
}

export function shellQuote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
