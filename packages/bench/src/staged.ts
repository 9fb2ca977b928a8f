/** Our packages as a user would have them: what was built, under the manifest that would be published. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../', import.meta.url));

/** The folder whose `node_modules` holds them. Throws when a package has not been built. */
export function stage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-call-'));
  const modules = join(folder, 'node_modules');
  for (const name of ['signer', 'codec', 'client']) {
    const [from, to] = [join(packages, name), join(modules, '@iot-distribution', name)];
    if (!existsSync(join(from, 'dist/index.js'))) throw new Error(`packages/${name} has no dist: run pnpm build first`);
    cpSync(join(from, 'dist'), join(to, 'dist'), { recursive: true });
    const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Record<string, object | undefined>;
    writeFileSync(join(to, 'package.json'), JSON.stringify({ ...manifest, ...manifest['publishConfig'] }));
    for (const dependency of Object.keys(manifest['dependencies'] ?? {})) {
      if (dependency.startsWith('@iot-distribution/')) continue;
      mkdirSync(join(modules, dependency, '..'), { recursive: true });
      if (!existsSync(join(modules, dependency)))
        symlinkSync(join(from, 'node_modules', dependency), join(modules, dependency));
    }
  }
  return folder;
}
