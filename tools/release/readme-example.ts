/** The first example of a README, as an installed package has it: it has to run, and to print what it says that it prints. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';

export function runFirstExample(project: string, name: string): string {
  const readme = join(project, 'node_modules', name, 'README.md');
  const [, code] = (existsSync(readme) && /```ts\n(.*?)```/s.exec(readFileSync(readme, 'utf8'))) || [];
  if (code === undefined) throw new Error('it has no README, or no example in it');
  layOutRecordings(project);
  // A line that prints several times says so with commas.
  const said = Array.from(code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm), ([, text = '']) => text.split(', '));
  const want = said.flat().join('\n');
  const got = run(process.execPath, ['--input-type=module-typescript'], { cwd: project, input: code }).trim();
  if (want === '') return 'runs';
  if (got !== want) throw new Error(`the first example prints\n${got}\nand says that it prints\n${want}`);
  return said.flat().join(', ');
}

/** Examples about recordings name a folder of their reader's; here it is what contracts brings along. */
function layOutRecordings(project: string): void {
  cpSync(join(project, 'node_modules/@iot-distribution/contracts/recordings'), join(project, 'test/recordings'), {
    recursive: true,
  });
}
