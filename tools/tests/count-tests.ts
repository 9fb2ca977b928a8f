/** A vitest reporter: writes the number of passed and failed tests for `test-all.ts`, and fails a test without a name. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

/** Relative to the package; turbo restores it along with the log of a task that it does not run again. */
export const countFile = 'node_modules/.cache/test-count.json';

export function countTests(): Reporter {
  return {
    onTestRunStart() {
      rmSync(countFile, { force: true });
    },
    onTestRunEnd(modules, errors) {
      const tests = modules.flatMap((module) => Array.from(module.children.allTests()));
      const nameless = tests.filter(({ name }) => name.trim() === '');
      for (const { module, location } of nameless)
        console.error(`a test has no name: ${where(module, location?.line)}`);
      if (nameless.length > 0) process.exitCode = 1;
      const passed = tests.filter((test) => test.result().state === 'passed').length;
      const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
      // A test that neither passed nor failed was skipped, which this repository does not allow.
      const failed = tests.length - passed + broken + errors.length + nameless.length;
      const count: TestCount = { passed, failed };
      mkdirSync(dirname(countFile), { recursive: true });
      writeFileSync(join(process.cwd(), countFile), JSON.stringify(count));
    },
  };
}

function where(module: TestModule, line: number | undefined): string {
  return line === undefined ? module.relativeModuleId : `${module.relativeModuleId}:${line}`;
}
