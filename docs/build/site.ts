/** Builds the site with VitePress, whose output has colours even in files and CI: they are left out, and so are the lines of its spinner. */
import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const { status, stdout, stderr, error } = spawnSync('vitepress', ['build'], {
  encoding: 'utf8',
  maxBuffer: Infinity,
  shell: process.platform === 'win32',
});
if (error !== undefined) throw error;
// VitePress writes its steps to stderr, and to stdout when they are done.
process.stderr.write(readable(stderr));
process.stdout.write(readable(stdout));
process.exitCode = status ?? 1;

function readable(output: string): string {
  return stripVTControlCharacters(output).replaceAll(/^- .*\.\.\.\n/gm, '');
}
