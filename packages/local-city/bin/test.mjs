// npm test: installs, builds what the tests look at, runs every Vitest project, and ends with `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
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

/** The browser's tests behind the others: their cities would take time off those for as long as they stand there. */
const shares =
  projects.length > 0
    ? [[]]
    : [
        ['--project=!e2e', '--passWithNoTests'],
        ['--project=e2e', '--passWithNoTests'],
      ];
let passed = 0;
let failed = 0;
/** What broke, to be said once more at the end: thousands of lines may stand between it and the sum. */
const broke = [];
for (const share of shares) {
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
      ...share,
      ...extra,
    ],
    { env: quietSdk },
  );
  let broken = 0;
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    // A file that breaks before its first test counts as one failure: it must not vanish from the sum.
    const files = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    broken = numFailedTests + files.length;
    for (const { name, message } of files) broke.push([relative(root, name), message]);
    for (const { name, assertionResults } of testResults)
      for (const { status, fullName, failureMessages } of assertionResults)
        if (status === 'failed') broke.push([`${relative(root, name)} > ${fullName}`, failureMessages.join('\n')]);
  } catch {
    broken = 1;
  }
  rmSync(folder, { recursive: true, force: true });
  failed += code !== 0 && broken === 0 ? 1 : broken;
}
if (passed === 0 && failed === 0) failed = 1;
for (const [name, why] of broke) {
  const own = why.split('\n').filter((line) => !/^ +at .*(node_modules|node:)/.test(line));
  console.log(`FAILED ${name}\n${own.slice(0, 12).join('\n')}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
