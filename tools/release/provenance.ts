/** The workflow asks pnpm for provenance, which is signed with the identity of a workflow run: publishing from another place is impossible. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The messages of pnpm on a machine without such an identity, and in a job without the permission for one. */
export const noIdentity = /ERR_PNPM_(PROVENANCE_UNSUPPORTED_PROVIDER|ID_TOKEN_GITHUB_WORKFLOW_INCORRECT_PERMISSIONS)/;

/** The variables of the publishing step in the workflow. pnpm ignores those that begin with NPM_CONFIG_. */
export function environmentOfPublish(clone: string): Record<string, string> {
  const workflow = readFileSync(join(clone, '.github/workflows/release.yml'), 'utf8');
  const [, block] = /- run: pnpm run release:publish\n +env:\n((?: +[A-Z_]+: .*\n)+)/.exec(workflow) ?? [];
  if (block === undefined) throw new Error('release.yml sets no variable in its publishing step');
  return Object.fromEntries(
    Array.from(block.matchAll(/^ +([A-Z_]+): '(.*)'$/gm), ([, name = '', value = '']) => [name, value]),
  );
}
