/** Which operation a recorded request calls. */

/** The `Action` of a query or a form, or the header of the newer signature. */
export function requestedAction(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
  const form =
    typeof body === 'string' ? new URLSearchParams(body).get('Action') : (body as { Action?: unknown } | null)?.Action;
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-acs-action')?.[1];
  for (const action of [new URLSearchParams(query).get('Action'), form, header]) {
    if (typeof action === 'string' && action !== '') return action;
  }
  return undefined;
}
