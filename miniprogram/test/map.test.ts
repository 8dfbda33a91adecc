import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const library = readFileSync(join(root, 'node_modules', 'maplibre-gl/dist/maplibre-gl.mjs'), 'utf8');
/** A word of the library's shaders, which nothing of ours has. */
const its = 'PROJECTION_MERCATOR';

describe('the browser’s map', () => {
  const folders = readdirSync(join(dist, 'h5/map'));
  const files = (name: string) => readFileSync(join(dist, 'h5/map', folders.at(-1) ?? '', name));

  test('lies beside the site as its makers publish it, with its worker and the streets, in a folder of its version', () => {
    expect(folders.every((name) => /^\d+\.\d+\.\d+-[0-9a-f]{8}$/.test(name))).toBe(true);
    expect(files('maplibre-gl.mjs').toString()).toBe(library);
    expect(files('maplibre-gl-worker.mjs').length).toBeGreaterThan(100_000);
    expect(JSON.parse(files('streets.json').toString())).toMatchObject({ type: 'FeatureCollection', generated: true });
  });

  test('travels in at most 480 kB, once, for whoever opens it', () => {
    const names = ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'streets.json'];
    const bytes = names.reduce((sum, name) => sum + gzipSync(files(name)).length, 0);
    expect(bytes).toBeLessThan(480_000);
  });

  test('is in no script of the app', () => {
    expect(library.includes(its)).toBe(true);
    const scripts = readdirSync(join(dist, 'h5/js')).filter((name) => name.endsWith('.js'));
    const holding = scripts.filter((name) => readFileSync(join(dist, 'h5/js', name), 'utf8').includes(its));
    expect(holding).toEqual([]);
  });
});

describe.each(['weapp', 'alipay'])('the map of %s', (target) => {
  test('finds each of its marks as a small file of the package', () => {
    for (const name of ['open', 'late', 'done', 'pin']) {
      const file = join(dist, target, 'packageHotline/map/pictures', `${name}.png`);
      expect(existsSync(file), file).toBe(true);
      expect(statSync(file).size).toBeLessThan(8_000);
    }
  });

  test('is the wallet’s own: nothing of the browser’s is bundled', () => {
    const scripts = readdirSync(join(dist, target, 'packageHotline'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => script.includes('maplibre'))).toEqual([]);
    expect(scripts.some((script) => script.includes('packageHotline/map/pictures'))).toBe(true);
  });
});
