import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a phone would load with a file of packages/theory. */
async function loadedWith(file: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`packages/theory/src/${file}.ts`],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['yilu-source'],
    external: ['node:*'],
  });
  return Object.keys(metafile.inputs);
}

test.each(['paper', 'score', 'merge', 'readiness', 'seeded'])('%s brings a phone nothing but itself', async (file) => {
  const foreign = (await loadedWith(file)).filter((input) => !input.startsWith('packages/theory/src/'));
  expect(foreign).toEqual([]);
});

test('a file that needs zod is seen to bring it', async () => {
  expect((await loadedWith('import-bank')).some((input) => input.includes('node_modules/zod/'))).toBe(true);
});
