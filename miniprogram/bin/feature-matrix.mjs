// Writes the feature matrix of the three built targets into README.md; with --print it only answers it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const targets = ['weapp', 'alipay', 'h5'];
const begin = '<!-- feature matrix: npm run matrix -->';
const end = '<!-- end of feature matrix -->';

const scripts = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scripts(path);
    return entry.name.endsWith('.js') ? [readFileSync(path, 'utf8')] : [];
  });

/** Pages of a wallet's bundle out of its app.json, of the browser's out of its router's table. */
function pagesOf(target, code) {
  if (target === 'h5') {
    const found = code.matchAll(/"?path"?:\s*"\/?((?:pages|package\w+)\/[\w/-]+)"/g);
    return new Set([...found].map(([, page]) => page));
  }
  const { pages, subPackages } = JSON.parse(readFileSync(join(root, 'dist', target, 'app.json'), 'utf8'));
  return new Set([...pages, ...subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))]);
}

/** Every act that the sources know, with the piece of its address by which it is found in a bundle. */
function acts() {
  return [
    'identity',
    'account',
    'accidents',
    'assistance',
    'messages',
    'violations',
    'defences',
    'payments',
    'exams',
    'study',
    'hotline',
  ].flatMap((context) => {
    const source = readFileSync(join(root, 'src/api', `${context}.ts`), 'utf8');
    const found = source.matchAll(/export (?:const (\w+) =[\s\S]*?;\n|(?:async )?function (\w+)[\s\S]*?\n}\n)/g);
    return [...found].map(([text, constant, routine]) => {
      const name = constant ?? routine;
      const pieces = [...text.matchAll(/['"`]([^'"`]+)['"`]/g)].flatMap(([, address]) => address.split(/\$\{[^}]*\}/));
      const piece = pieces
        .filter((one) => /^[\w/-]+$/.test(one) && one.length > 3)
        .sort((a, b) => b.length - a.length)[0];
      return { name: `${context}.${name}`, piece: piece ?? `/${context}` };
    });
  });
}

export function matrix() {
  const built = targets.map((target) => {
    const code = scripts(join(root, 'dist', target)).join('\n');
    return { target, code, pages: pagesOf(target, code) };
  });
  const pages = [...new Set(built.flatMap((one) => [...one.pages]))].sort();
  const rows = [
    ...pages.map((page) => [`page ${page}`, ...built.map((one) => one.pages.has(page))]),
    ...acts().map(({ name, piece }) => [`act ${name}`, ...built.map((one) => one.code.includes(piece))]),
  ];
  return rows;
}

const rows = matrix();
const table = [
  '| feature | weapp | alipay | h5 |',
  '|---|---|---|---|',
  ...rows.map(([name, ...has]) => `| ${name} | ${has.map((one) => (one ? 'yes' : 'no')).join(' | ')} |`),
].join('\n');

if (process.argv.includes('--print')) process.stdout.write(`${table}\n`);
else {
  const path = join(root, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const before = readme.slice(0, readme.indexOf(begin) + begin.length);
  writeFileSync(path, `${before}\n\n${table}\n\n${readme.slice(readme.indexOf(end))}`);
}
