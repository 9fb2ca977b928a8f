import { secretNames } from './secret-names.ts';

const mask = '***';
const plain = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');
const secrets = new Set(secretNames.map(plain));

/** Blanks the secrets of text, of a URL or of a map of parameters or headers; the kind stays. */
export function redact<Kind extends string | URL | object>(from: Kind): Kind {
  if (typeof from === 'string') return redactText(from) as Kind;
  if (from instanceof URL) {
    const url = new URL(from);
    for (const name of new Set(url.searchParams.keys())) if (secrets.has(plain(name))) url.searchParams.set(name, mask);
    url.password = url.password && mask;
    return url as URL as Kind;
  }
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(from)) copy[name] = secrets.has(plain(name)) ? mask : value;
  return copy as Kind;
}

function redactText(text: string): string {
  return text.replace(/([A-Za-z_-]+)(=|%3D|"\s*:\s*"|:\s*)([^&\s",;]+)/g, (whole, name: string, between: string) =>
    secrets.has(plain(name)) ? `${name}${between}${mask}` : whole,
  );
}
