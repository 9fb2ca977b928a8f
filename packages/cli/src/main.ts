#!/usr/bin/env node
import { lastResort } from './last-resort.ts';
import { run } from './program.ts';

const { stdin, stdout, stderr, env } = process;

// A reader that has seen enough, such as `head`, ends the command without a word; a disk that is full is an error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  stderr.write(`error: cannot write the output: ${error.code ?? 'unknown error'}\n`);
  process.exit(1);
});
// Nobody reads errors: the exit code still says how the command ended.
stderr.on('error', () => {});

process.on('uncaughtException', (error) => {
  stderr.write(lastResort(error));
  process.exit(1);
});

const listeners: (() => void)[] = [];
let interrupts = 0;
// `on`, not `once`: libraries that listen as well take an absent listener for permission to kill the process.
process.on('SIGINT', () => {
  interrupts += 1;
  if (interrupts > 1 || listeners.length === 0) process.exit(130);
  for (const listener of listeners.splice(0)) listener();
});

process.exitCode = await run(process.argv, {
  stdin,
  stdout,
  stderr,
  environment: env,
  interrupt: (listener) => listeners.push(listener),
});
