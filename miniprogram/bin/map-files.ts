// Lays the browser's map beside the built site: the library as its makers publish it, and the city's streets.
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { mapFiles, mapFolder } from '../config/map-folder';

const folder = path.resolve(__dirname, '../dist/h5', mapFolder());
mkdirSync(folder, { recursive: true });
let bytes = 0;
for (const [name, file] of Object.entries(mapFiles())) {
  copyFileSync(file, path.join(folder, name));
  bytes += statSync(file).size;
}
console.log(`map: ${Object.keys(mapFiles()).length} files, ${(bytes / 1000).toFixed(0)} kB beside the site`);
