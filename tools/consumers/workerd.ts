/** Runs a bundled worker in workerd, without the flag that lends it Node's modules, and gives what it answers. */
import { readFileSync } from 'node:fs';
import { importOnDemand } from '../on-demand.ts';

interface Miniflare {
  dispatchFetch(url: string): Promise<{ readonly ok: boolean; text(): Promise<string> }>;
  dispose(): Promise<void>;
}

export async function inWorkerd(file: string): Promise<string> {
  const loaded = (await importOnDemand('miniflare')) as { Miniflare: new (options: object) => Miniflare };
  const miniflare = new loaded.Miniflare({
    modules: true,
    script: readFileSync(file, 'utf8'),
    compatibilityDate: '2026-01-01',
    cf: false,
    telemetry: { enabled: false },
  });
  try {
    const answer = await miniflare.dispatchFetch('http://localhost/');
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text;
  } finally {
    await miniflare.dispose();
  }
}
