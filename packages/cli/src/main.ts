#!/usr/bin/env node
import { lastResort } from './last-resort.ts';
import { run } from './program.ts';

const { stdin, stdout, stderr, env } = process;

// If a reader such as `head` closes the pipe, the command ends silently. A full disk is an error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  stderr.write(`error: cannot write the output: ${error.code ?? 'unknown error'}\n`);
  process.exit(1);
});
// No one reads stderr; the exit code still reports the outcome.
stderr.on('error', () => {});

process.on('uncaughtException', (error) => {
  stderr.write(lastResort(error));
  process.exit(1);
});

const listeners: (() => void)[] = [];
let interrupts = 0;
// `on`, not `once`: if no other listener is left, a library that also listens kills the process.
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
