/** Separate processes, for measurements that cannot share one: peak memory, imports, a server. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a module of this package, by its URL, as a process. */
export function start(module: URL, args: readonly string[] = [], execArgv: readonly string[] = []): ChildProcess {
  return fork(fileURLToPath(module), args, { execArgv: [...execArgv] });
}

/** The next message of a process. Rejects if the process exits. */
export function messageOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`a process of the bench exited with ${code}`));
    child.once('exit', failed);
    child.once('message', (answer) => {
      child.off('exit', failed);
      resolve(answer);
    });
  });
}

/** Runs a module that sends one message, and returns it. */
export async function runOnce(
  module: URL,
  args: readonly string[],
  execArgv: readonly string[] = [],
): Promise<unknown> {
  const child = start(module, args, execArgv);
  try {
    return await messageOf(child);
  } finally {
    child.kill();
  }
}
