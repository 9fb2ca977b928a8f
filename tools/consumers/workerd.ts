/** Runs a bundled worker in workerd, without the flag that lends it Node's modules, and returns its responses. */
import { readFileSync } from 'node:fs';
import { importOnDemand } from '../on-demand.ts';

interface Miniflare {
  dispatchFetch(url: string): Promise<{ readonly ok: boolean; text(): Promise<string> }>;
  dispose(): Promise<void>;
}

/** @param paths of requests that are sent at the same time */
export async function inWorkerd(file: string, paths: readonly string[]): Promise<string[]> {
  const loaded = (await importOnDemand('miniflare')) as { Miniflare: new (options: object) => Miniflare };
  const miniflare = new loaded.Miniflare({
    modules: true,
    script: readFileSync(file, 'utf8'),
    compatibilityDate: '2026-01-01',
    cf: false,
    telemetry: { enabled: false },
  });
  try {
    return await Promise.all(
      paths.map(async (path) => {
        const response = await miniflare.dispatchFetch(`http://localhost${path}`);
        const text = await response.text();
        if (!response.ok) throw new Error(text);
        return text;
      }),
    );
  } finally {
    await miniflare.dispose();
  }
}
