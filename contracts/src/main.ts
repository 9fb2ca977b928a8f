#!/usr/bin/env node
/** The command `iot-distribution-contracts`. */
import { runCommand } from './commands/run.ts';

const { status, output, messages } = await runCommand(process.argv.slice(2), {
  environment: process.env,
  now: Date.now,
});
process.stdout.write(output);
for (const message of messages) process.stderr.write(`${message}\n`);
process.exitCode = status;
