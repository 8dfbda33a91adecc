// Makes the fonts of the papers: a subset of Noto Sans SC with GB 2312 (2.4 MB instead of 10.5 MB, so that the first
// paper of a Lambda is quick), and beside it the whole font for the rare characters of some names.
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const source = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);

/** Every character of GB 2312, read off the decoder that knows it, with ASCII and the marks of our papers. */
function coveredCharacters() {
  const decoder = new TextDecoder('gb2312');
  let covered = '·—–…“”‘’×²¥';
  for (let code = 0x20; code < 0x7f; code++) covered += String.fromCharCode(code);
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) covered += decoder.decode(new Uint8Array([row, cell]));
  return covered.replaceAll('\ufffd', '');
}

const modifiedAt = async (file) => (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;

const made = `${dist}font.ttf`;
const whole = `${dist}font-rare.ttf`;
const newest = Math.max(await modifiedAt(source), await modifiedAt(fileURLToPath(import.meta.url)));
if ((await modifiedAt(made)) < newest || (await modifiedAt(whole)) === 0) {
  const { default: subsetFont } = await import('subset-font');
  await mkdir(dist, { recursive: true });
  const subset = await subsetFont(await readFile(source), coveredCharacters(), { targetFormat: 'truetype' });
  // Written beside and renamed: two builds at once never leave half a font.
  await writeFile(`${made}.${process.pid}`, subset);
  await rename(`${made}.${process.pid}`, made);
  await copyFile(source, whole);
  console.log(`font.ttf ${(subset.length / 1e6).toFixed(1)} MB`);
}
