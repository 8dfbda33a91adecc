import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// Workspaces are run from their sources: the `yilu-source` export condition, for Vite's own resolver and for Node's.
const source = { resolve: { conditions: ['yilu-source'] }, ssr: { resolve: { conditions: ['yilu-source'] } } };
const project = (name: string, include: string[], options = {}) => ({
  ...source,
  root,
  // Limits that a hanging test alone can reach: on a busy machine a good one may stand still for seconds.
  test: {
    ...{ name, root, include, exclude: ['**/dist/**', '**/node_modules/**'] },
    ...{ testTimeout: 120_000, hookTimeout: 240_000, expect: { poll: { timeout: 60_000 } } },
    ...options,
  },
});

export default defineConfig({
  ...source,
  root,
  test: {
    // All cores: Vitest leaves one idle, which on two is half.
    maxWorkers: '100%',
    projects: [
      project('unit', ['functions/**/*.test.ts', 'packages/**/*.test.ts', 'infra/**/*.test.ts']),
      project('api', ['test/api/**/*.test.ts']),
      project('integration', ['test/integration/**/*.test.ts']),
      project('faults', ['test/faults/**/*.test.ts'], { testTimeout: 300_000 }),
      project('infra', ['test/infra/**/*.test.ts']),
      project('mini', ['miniprogram/test/**/*.test.ts']),
      project('guards', ['test/guards/**/*.test.ts']),
      project('e2e', ['test/e2e/**/*.test.ts'], {
        globalSetup: 'test/e2e/global-setup.ts',
        setupFiles: 'test/e2e/tell-on-failure.ts',
        testTimeout: 300_000,
        hookTimeout: 600_000,
        // Behind the others, whose load would let a browser's waiting run out. Each worker has a city of its own.
        maxWorkers: 2,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
