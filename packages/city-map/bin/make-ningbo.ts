// Writes the streets of the demo city, data/ningbo.json: npm run map
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import { cityFile } from './city-features.js';

const text = cityFile(ningboFeedback.bounds);
writeFileSync(new URL('../data/ningbo.json', import.meta.url), text);
console.log(`${text.length} characters, ${gzipSync(text).length} bytes gzipped`);
