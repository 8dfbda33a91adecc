import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const etagOf = (body: Uint8Array) => `"${createHash('md5').update(body).digest('hex')}"`;
const isMissing = (fault: unknown) => (fault as NodeJS.ErrnoException).code === 'ENOENT';
const begun = '.new';

/**
 * Parts of uploads as plain files. An upload of one small photograph touches its parts nine times: by way of a store of
 * objects that cost more than all else that is done with a photograph.
 */
export function partFiles(directory: string) {
  const fileOf = (name: string) => join(directory, name);
  const read = (name: string) =>
    readFile(fileOf(name)).catch((fault: unknown) => {
      if (isMissing(fault)) return undefined;
      throw fault;
    });
  return {
    async put(name: string, body: Uint8Array): Promise<Response> {
      const file = fileOf(name);
      await mkdir(dirname(file), { recursive: true });
      // Beside, and renamed: a kill in between leaves no half of a part.
      await writeFile(`${file}${begun}`, body);
      await rename(`${file}${begun}`, file);
      return new Response(null, { headers: { etag: etagOf(body) } });
    },
    async get(name: string): Promise<Response> {
      const body = await read(name);
      return body ? new Response(new Uint8Array(body)) : new Response(null, { status: 404 });
    },
    async remove(name: string): Promise<Response> {
      await rm(fileOf(name), { force: true });
      // The last one takes the upload's folder along.
      await rmdir(dirname(fileOf(name))).catch(() => undefined);
      return new Response(null, { status: 204 });
    },
    async list(prefix: string): Promise<readonly { key: string; size: number; etag: string }[]> {
      const names = await readdir(fileOf(prefix)).catch((fault: unknown) => {
        if (isMissing(fault)) return [];
        throw fault;
      });
      const found = await Promise.all(
        names
          .filter((name) => !name.endsWith(begun))
          .map(async (name) => {
            const body = await read(`${prefix}${name}`);
            return body ? [{ key: `${prefix}${name}`, size: body.length, etag: etagOf(body) }] : [];
          }),
      );
      return found.flat();
    },
  };
}
