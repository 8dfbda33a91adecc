import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evidenceKey } from '../fixtures/evidence-bundles.js';
import { specimens } from '../fixtures/forged-bundles.js';

// Gives Python's verifier every genuine and forged bundle of the tests: it has to say what Node's says of them.

const twin = fileURLToPath(new URL('../../docs/verify_evidence.py', import.meta.url));
const city = evidenceKey('city-2026');
const directory = mkdtempSync(join(tmpdir(), 'yilu-twin-'));
const [file, keys] = [join(directory, 'bundle.zip'), join(directory, 'keys.json')];
writeFileSync(keys, JSON.stringify({ keys: [city.jwk] }));

const [passed, failed]: [string[], string[]] = [[], []];
for (const { name, bytes, expected } of specimens(city)) {
  writeFileSync(file, bytes);
  const { status, stdout, stderr } = spawnSync('python3', ['-B', twin, file, '--keys', keys], { encoding: 'utf8' });
  const [line = ''] = (stdout ?? '').split('\n');
  const wanted = typeof expected === 'string' ? expected : `BROKEN ${expected[0]}: ${expected[1]}.`;
  const code = typeof expected === 'string' ? (expected === 'GENUINE' ? 0 : 2) : 1;
  const right = status === code && line.startsWith(wanted);
  (right ? passed : failed).push(name);
  if (!right) console.log(`${name}: wanted ${wanted} (${code}), got ${line} (${status}) ${stderr ?? ''}`);
}
rmSync(directory, { recursive: true });
console.log(`${passed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && passed.length > 0 ? 0 : 1;
