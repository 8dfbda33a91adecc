const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** By which the object store takes exactly this file and no other. */
export const sha256Of = async (file: File): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));

interface Upload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Posts a file to the object store by the form that the API gave for it. */
export async function postFile({ url, fields }: Upload, file: File): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // The file goes last, as the store's policy asks.
  form.append('file', file);
  const answer = await fetch(url, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`The store answered ${answer.status}`);
}
