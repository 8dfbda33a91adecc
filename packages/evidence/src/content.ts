import { commitmentOf } from './commitments.js';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

const written = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map((entry: Json) => written(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${written(field)}`).join(',')}}`;
};

/**
 * The one text of a value: names in order, no white space, nothing for `undefined`. Two phones and a server write the
 * same bytes. Throws for what JSON cannot say.
 */
export const canonicalJson = (value: unknown): string => written(JSON.parse(JSON.stringify(value)) as Json);

/**
 * What a link commits to instead of a text: its commitment under a salt, so that the hash gives nothing away to whoever
 * may not read the text. The salt has to be as unguessable as that of a document's field.
 */
export const contentOf = (kind: string, text: string, salt: string): string => commitmentOf(kind, text, salt);
