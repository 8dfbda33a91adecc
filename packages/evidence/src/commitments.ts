import { framed } from './encoding.js';
import { sha256Hex } from './sha256.js';

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}
export interface CommittedField extends NamedValue {
  readonly salt: string;
  readonly commitment: string;
}
export interface CommittedDocument {
  readonly documentHash: string;
  readonly fields: CommittedField[];
}

const shortestSalt = 16;

/** SHA-256 over salt, name and value, each behind its length: nobody can move a character from one to the next. */
export const commitmentOf = (name: string, value: string, salt: string): string =>
  sha256Hex(framed(['yilu.field.v1', salt, name, value]));

/** The hash that a signature binds: all commitments with their names, in their order and number. */
export const documentHashOf = (fields: readonly { readonly name: string; readonly commitment: string }[]): string =>
  sha256Hex(framed(['yilu.document.v1', ...fields.flatMap(({ name, commitment }) => [name, commitment])]));

/**
 * Commits to every field of a document. `newSalt` must give at least 16 unguessable characters (128 bits): an identity
 * number behind a short salt could be found by trying. Throws on a short or repeated salt and on a repeated name.
 */
export function commitFields(values: readonly NamedValue[], newSalt: () => string): CommittedDocument {
  const fields = values.map(({ name, value }) => {
    const salt = newSalt();
    if (salt.length < shortestSalt) throw new RangeError(`A salt needs ${shortestSalt} characters or more.`);
    return { name, value, salt, commitment: commitmentOf(name, value, salt) };
  });
  if (new Set(fields.map((field) => field.name)).size !== fields.length) throw new Error('Two fields have one name.');
  if (new Set(fields.map((field) => field.salt)).size !== fields.length) throw new Error('Two fields have one salt.');
  return { documentHash: documentHashOf(fields), fields };
}
