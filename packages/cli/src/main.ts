#!/usr/bin/env node
import { run } from './program.ts';

process.exitCode = await run(process.argv, {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  interrupt: (listener) => process.once('SIGINT', listener),
});
