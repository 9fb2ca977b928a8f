/** The first example of a README, as an installed package has it: what it prints has to be what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';

export function runFirstExample(project: string, name: string): string {
  const readme = readFileSync(join(project, 'node_modules', name, 'README.md'), 'utf8');
  const [, code] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  if (code === undefined) throw new Error('its README has no example');
  const want = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text = '']) => text);
  if (want.length === 0) throw new Error('the first example of its README says of nothing what it prints');
  const got = run(process.execPath, ['--input-type=module-typescript'], { cwd: project, input: code }).trim();
  if (got !== want.join('\n'))
    throw new Error(`the first example prints\n${got}\nand says that it prints\n${want.join('\n')}`);
  return want.join(', ');
}
