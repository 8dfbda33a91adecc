import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cssVariables } from '@yilu/look';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const bytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

describe('the sources of the citizens’ app', () => {
  test('speak through the catalogue: no page holds a Chinese sentence of its own', () => {
    // The application's configuration is read before any code runs, so that it cannot ask the catalogue.
    const sources = filesOf(join(root, 'src')).filter(
      (file) => /\.tsx?$/.test(file) && !file.endsWith('app.config.ts'),
    );
    expect(sources.length).toBeGreaterThan(60);
    expect(sources.filter((file) => /[\u3400-\u9fff]/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('leave the questions to their pack: nothing of the bank but the names of its chapters is bundled', () => {
    const bank = /@yilu\/theory\/(?:bank(?!\/chapters')|signs|select-questions|import-bank)/;
    const sources = filesOf(join(root, 'src')).filter((file) => /\.tsx?$/.test(file));
    expect(bank.test("from '@yilu/theory/bank'")).toBe(true);
    expect(sources.filter((file) => bank.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('take their colours and sizes from the tokens as they are now', () => {
    const bare = (css: string) =>
      css
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, '')
        .replace(/"/g, "'")
        .toLowerCase();
    const written = readFileSync(join(root, 'src/tokens.scss'), 'utf8');
    expect(bare(written)).toBe(bare(cssVariables({ root: ':root, .shell', followSystem: true })));
  });
});

describe('the three built targets', () => {
  test('have the same pages and the same acts, and the table that says so is current', () => {
    const table = execFileSync(process.execPath, [join(root, 'bin/feature-matrix.mjs'), '--print'], {
      encoding: 'utf8',
    });
    const rows = table.split('\n').filter((line) => /^\| (page|act) /.test(line));
    expect(rows.length).toBeGreaterThan(50);
    // A browser has no subscribe messages to consent to; SMS stands in their place.
    const unequal = rows.filter((row) => / no /.test(row) && !row.includes('messages.recordSubscription'));
    expect(unequal).toEqual([]);
    // The formatter pads the cells of a table.
    const bare = (text: string) =>
      text.replace(/ +/g, ' ').replace(/-+/g, '-').replace(/\| -/g, '|-').replace(/- \|/g, '-|');
    expect(bare(readFileSync(join(root, 'README.md'), 'utf8'))).toContain(bare(table.trim()));
  });

  test.each(['weapp', 'alipay'])(
    'keep %s within its size: main package under 1.2 MB, each sub-package under 500 kB',
    (target) => {
      const dist = join(root, 'dist', target);
      const all = filesOf(dist);
      const { subPackages } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as {
        readonly subPackages: readonly { readonly root: string }[];
      };
      const packages = subPackages.map(({ root: name }) =>
        all.filter((file) => file.startsWith(join(dist, name, '/'))),
      );
      for (const files of packages) expect(files.length).toBeGreaterThan(0);
      const main = all.filter((file) => !packages.flat().includes(file));
      expect(bytesOf(main)).toBeLessThan(1_200_000);
      for (const files of packages) expect(bytesOf(files)).toBeLessThan(500_000);
    },
  );

  test('load the whole accident flow in the browser in at most 200 kB gzipped', () => {
    const dist = join(root, 'dist/h5');
    const text = (file: string) => readFileSync(join(dist, file), 'utf8');
    const entry = [...text('index.html').matchAll(/(?:src|href)="\/((?:js|css)\/[^"]+)"/g)].map(
      ([, file]) => file ?? '',
    );
    const [app = ''] = entry.filter((file) => file.includes('/app.') && file.endsWith('.js'));
    const code = text(app);
    // What the router loads for the home page, the gate and the case, by the chunk numbers in its table.
    const chunks = [
      'pages/index/index',
      'packageAccident/pages/gate/index',
      'packageAccident/pages/case/index',
    ].flatMap((page) => {
      const at = code.indexOf(`"path":"${page}","load"`);
      const loads = code.slice(at, code.indexOf('.then', at));
      const found = [...loads.matchAll(/\.e\((\d+)\)/g)].map(([, chunk]) => chunk ?? '');
      expect(found, page).not.toEqual([]);
      return found;
    });
    const names = readdirSync(join(dist, 'js')).filter((name) => name.endsWith('.js'));
    const loaded = names.filter(
      (name) => chunks.some((chunk) => name.startsWith(`${chunk}.`)) || name.startsWith('shared.'),
    );
    const files = [...new Set([...entry, ...loaded.map((name) => `js/${name}`)])];
    const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
    expect(size).toBeLessThan(200_000);
  });
});
