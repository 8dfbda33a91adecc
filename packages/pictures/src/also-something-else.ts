/** Far enough for every reader that looks for its own beginning, as those of PDF do in the first kilobyte. */
const headBytes = 4096;
/** A ZIP archive is read from its end: 22 bytes and a comment of at most 65,535. */
const tailBytes = 65_557;

const otherBeginnings = /%pdf-|<svg|<script|<html|<!doctype|<\?php|^#!|^mz\x90/;
const endOfArchive = Buffer.from('PK\x05\x06', 'latin1');

/** Whether a program could take a picture's file for a page, a drawing with scripts, a paper or an archive as well. */
export function alsoSomethingElse(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.subarray(0, headBytes).toString('latin1').toLowerCase();
  return otherBeginnings.test(head) || file.subarray(-tailBytes).includes(endOfArchive);
}
