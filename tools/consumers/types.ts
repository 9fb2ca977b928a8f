/** The declarations, checked by old and new compilers, with both module resolutions, without skipLibCheck; and the compiled program. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onDemand } from '../on-demand.ts';
import { repository } from '../packages.ts';
import { run } from '../run.ts';
import type { Check } from './check.ts';

const compilers = {
  '5.4': () => onDemand('typescript-5.4/bin/tsc'),
  '5.9': () => onDemand('typescript-5.9/bin/tsc'),
  '7': () => join(repository, 'node_modules/typescript/bin/tsc'),
};

const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

const programs = {
  node: { files: ['library.ts', 'service.ts'], options: { lib: ['es2023'], types: ['node'] } },
  contracts: { files: ['proof-of-recordings.ts'], options: { lib: ['es2023'], types: ['node'] } },
  browser: { files: ['browser.ts', 'worker.ts'], options: { lib: ['es2023', 'dom'], types: [] } },
  // Before 5.8 the compiler rejects `require` of an ES module, even if Node supports it.
  CommonJS: { files: ['common.cts'], options: { lib: ['es2023'], types: ['node'] } },
};

export function typeChecks(folder: string): Check[] {
  const checks: Check[] = [];
  for (const [version, compiler] of Object.entries(compilers)) {
    for (const [resolution, resolving] of Object.entries(resolutions)) {
      for (const [platform, { files, options }] of Object.entries(programs)) {
        if (platform === 'CommonJS' && (version === '5.4' || resolution === 'bundler')) continue;
        checks.push({
          where: `TypeScript ${version}`,
          what: `types, ${resolution}, ${platform}`,
          run() {
            const name = `tsconfig.${version}.${resolution}.${platform}.json`;
            const compilerOptions = {
              ...resolving,
              ...options,
              target: 'es2022',
              strict: true,
              skipLibCheck: false,
              noEmit: true,
            };
            writeFileSync(join(folder, name), JSON.stringify({ compilerOptions, files }));
            run(process.execPath, [compiler(), '-p', name], { cwd: folder });
            return `${files.length} programs`;
          },
        });
      }
    }
  }
  return checks;
}

/** The program as JavaScript in `out/`, for every runtime. Type errors are reported by the other checks. */
export function compile(folder: string): void {
  const options = { target: 'es2022', lib: ['es2023', 'dom'], types: ['node'], noCheck: true, outDir: 'out' };
  const files = Object.values(programs).flatMap((program) => program.files);
  const compilerOptions = { ...resolutions.nodenext, ...options };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  run(process.execPath, [compilers['7'](), '-p', 'tsconfig.json'], { cwd: folder });
}
