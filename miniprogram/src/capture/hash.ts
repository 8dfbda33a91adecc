import { sha256InPieces } from '@yilu/evidence';

const pieceBytes = 256 * 1024;

/** Hashes in pieces with a breath between them: without a JIT a camera's file takes seconds, and the shutter must not wait. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = sha256InPieces();
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    hash.add(bytes.subarray(at, at + pieceBytes));
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
  }
  return hash.end();
}
