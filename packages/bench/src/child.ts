/** Processes of their own, for what may not share one: peaks of memory, imports, a server. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A module of this package, by its address, as a process. */
export function start(module: URL, args: readonly string[] = [], execArgv: readonly string[] = []): ChildProcess {
  return fork(fileURLToPath(module), args, { execArgv: [...execArgv] });
}

/** The next thing that it says. Rejects when it ends instead. */
export function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`a process of the bench ended with ${code}`));
    child.once('exit', failed);
    child.once('message', (answer) => {
      child.off('exit', failed);
      resolve(answer);
    });
  });
}

/** Runs a module that says one thing, and gives that. */
export async function runOnce(
  module: URL,
  args: readonly string[],
  execArgv: readonly string[] = [],
): Promise<unknown> {
  const child = start(module, args, execArgv);
  try {
    return await answerOf(child);
  } finally {
    child.kill();
  }
}
