import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Each guard of the house is shown a fault that it must see: a guard that sees nothing would pass for ever. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'yilu-guard-'));
  cpSync(join(root, '.biome.json'), join(house, '.biome.json'));
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

const plant = (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
};
/** What the linter says of the planted house; empty where it is content. */
const lint = () =>
  run(join(root, 'node_modules/.bin/biome'), ['lint', '--error-on-warnings', '.'], { cwd: house }).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`,
  );
const importing = (what: string) => `import { x } from '${what}';\nexport const y = x;\n`;

describe('direction of imports', () => {
  it.each([
    ['the domain to an adapter', 'functions/accidents/src/domain/a.ts', '../adapters/store.js'],
    ['the domain to a use case', 'functions/accidents/src/domain/a.ts', '../use-cases/open-case.js'],
    ['the domain to the cloud', 'functions/identity/src/domain/a.ts', '@aws-sdk/lib-dynamodb'],
    ['the domain to the framework', 'functions/messages/src/domain/a.ts', 'hono'],
    ['a use case to a route', 'functions/accidents/src/use-cases/a.ts', '../routes/open-case.js'],
    ['a use case to an adapter', 'functions/identity/src/use-cases/a.ts', '../adapters/store.js'],
    ['a context to another context', 'functions/accidents/src/adapters/a.ts', '@yilu/identity/app'],
    ['a context to another by path', 'functions/messages/src/a.ts', '../../../functions/accidents/src/app.js'],
    ['the law to zod', 'packages/law/src/a.ts', 'zod'],
    ['the kernel to Node', 'packages/kernel/src/a.ts', 'node:fs'],
    ['evidence to the store', 'packages/evidence/src/a.ts', '@yilu/dynamo'],
    ['the look to the cloud', 'packages/look/src/a.ts', '@aws-sdk/client-kms'],
  ])('sees %s', async (_case, path, what) => {
    plant({ [path]: importing(what) });
    expect(await lint()).toContain('noRestrictedImports');
  });

  it('sees the named import of zod that brings its locales', async () => {
    plant({ 'functions/accidents/src/routes/a.ts': "import { z } from 'zod';\nexport const y = z;\n" });
    expect(await lint()).toContain('noRestrictedImports');
  });

  it('lets a domain import the law and a route import its use case', async () => {
    plant({
      'functions/accidents/src/domain/a.ts': importing('@yilu/law'),
      'functions/accidents/src/routes/b.ts': importing('../use-cases/b.js'),
      'functions/accidents/src/use-cases/b.ts': 'export const x = 1;\n',
    });
    expect(await lint()).toBe('');
  });
});

describe('habits', () => {
  it.each([
    [
      'a cycle',
      'noImportCycles',
      {
        'packages/law/src/a.ts': importing('./b.js'),
        'packages/law/src/b.ts': "import { y } from './a.js';\nexport const x = () => y;\n",
      },
    ],
    ['a skipped test', 'noSkippedTests', { 'a.test.ts': "import { it } from 'vitest';\nit.skip('x', () => {});\n" }],
    ['a focused test', 'noFocusedTests', { 'a.test.ts': "import { it } from 'vitest';\nit.only('x', () => {});\n" }],
    ['any', 'noExplicitAny', { 'packages/law/src/a.ts': 'export const x = (y: any) => y;\n' }],
    [
      'a non-null assertion',
      'noNonNullAssertion',
      { 'packages/law/src/a.ts': 'export const x = (y?: { z: number }) => y!.z;\n' },
    ],
    [
      'a promise that nobody waits for',
      'noFloatingPromises',
      { 'packages/law/src/a.ts': 'const work = async () => 1;\nexport function x() {\n  work();\n}\n' },
    ],
  ])('sees %s', async (_case, rule, files) => {
    plant(files as Record<string, string>);
    expect(await lint()).toContain(rule);
  });
});
