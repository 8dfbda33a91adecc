// npm test: installs, builds what the tests look at, runs every Vitest project, and ends with `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSites, checkNode, install, quietSdk, root, run } from './prepare.mjs';

const extra = process.argv.slice(2);
/** The projects that were asked for; none named means all. */
const projects = extra.flatMap((argument, index) =>
  argument === '--project' ? [extra[index + 1]] : argument.startsWith('--project=') ? [argument.slice(10)] : [],
);
const includes = (...names) => projects.length === 0 || projects.some((project) => names.includes(project));

checkNode();
await install();
await buildSites([
  'font',
  ...(includes('e2e', 'mini') ? ['h5'] : []),
  ...(includes('e2e') ? ['console'] : []),
  ...(includes('mini') ? ['weapp', 'alipay'] : []),
]);

const folder = mkdtempSync(join(tmpdir(), 'yilu-test-'));
const report = join(folder, 'report.json');
const { code } = await run(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...extra,
  ],
  { env: quietSdk },
);
let passed = 0;
let failed = 0;
try {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that breaks before its first test counts as one failure: it must not vanish from the sum.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  passed = numPassedTests;
  failed = numFailedTests + broken.length;
} catch {
  failed = 1;
}
rmSync(folder, { recursive: true, force: true });
if (code !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
