/** How `pnpm test` runs vitest: failures and one line of totals are printed, the same for files, CI and a terminal. */
import { defineConfig } from 'vitest/config';
import { countTests } from './tests/count-tests.ts';

export default defineConfig({
  test: {
    // A test waits for no clock, but a loaded machine may let it wait for the processor.
    testTimeout: 30_000,
    reporters: ['minimal', countTests()],
    // Advice about the setup of vitest, at the end of each run.
    experimental: { diagnostics: { environment: false, import: false, isolate: false, transform: false } },
  },
});
