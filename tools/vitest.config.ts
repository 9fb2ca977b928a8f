/** How `pnpm test` runs vitest: failures and one line of totals are printed, the same for files, CI and a terminal. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { countTests } from './tests/count-tests.ts';

export default defineConfig({
  test: {
    // Tests do not depend on a clock, but a loaded machine may delay them.
    testTimeout: 30_000,
    // Many tests start programs in Node processes, which spend most of their time in compiling the same modules.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)) },
    // undici 6 and 7 say that a dispatcher, which the client supports, is experimental.
    execArgv: ['--disable-warning=UNDICI-EHPA'],
    reporters: ['minimal', countTests()],
    experimental: {
      // Node runs the sources as they are. Vite would transform each module again for each package. Packages whose tests replace modules
      // (`vi.mock`) use the module runner: without it, a module that another file has loaded is not replaced.
      viteModuleRunner: false,
      // Hides the advice about the setup of vitest at the end of each run.
      diagnostics: { environment: false, import: false, isolate: false, transform: false },
    },
  },
});
