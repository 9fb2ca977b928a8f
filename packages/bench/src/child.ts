/** Separate processes, for measurements that cannot share one: peak memory, imports, a server. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Starts a module of this package, by its URL, as a process. */
export function start(module: URL, args: readonly string[] = [], execArgv: readonly string[] = []): ChildProcess {
  return fork(fileURLToPath(module), args, { execArgv: [...execArgv] });
}

/**
 * Keeps a process, with all its threads, on one processor. If two processes that wait for each other move between processors, the CPU time of a
 * call grows by up to half, and for some programs more than for others.
 */
export function keepOnProcessor(child: ChildProcess, processor: number): void {
  const list = String(processor % availableParallelism());
  const { status } = spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', list, String(child.pid)]);
  if (status !== 0) console.error('taskset cannot keep a process on one processor: the CPU times of a call will vary');
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
