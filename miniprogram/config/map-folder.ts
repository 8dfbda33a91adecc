import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const library = path.resolve(__dirname, '../node_modules/maplibre-gl');
const streets = path.resolve(__dirname, '../../packages/city-map/data/ningbo.json');

/** What the browser's map is made of, by the name under which it lies beside the site. */
export const mapFiles = (): Readonly<Record<string, string>> => ({
  // The library looks for its worker next to itself and by this name.
  'maplibre-gl.mjs': path.join(library, 'dist/maplibre-gl.mjs'),
  'maplibre-gl-worker.mjs': path.join(library, 'dist/maplibre-gl-worker.mjs'),
  'streets.json': streets,
});

/** The folder of the site: named for its content, since files beside the page are kept for ever by whoever has them. */
export function mapFolder(): string {
  const { version } = JSON.parse(readFileSync(path.join(library, 'package.json'), 'utf8')) as { version: string };
  const hash = createHash('sha256').update(readFileSync(streets)).digest('hex').slice(0, 8);
  return `map/${version}-${hash}`;
}
