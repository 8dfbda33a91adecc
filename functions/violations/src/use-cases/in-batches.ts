/** One batch read takes so many beside a receipt. */
const atOnce = 99;

/** Reads a list of any length in batches beside each other, in its order. */
export async function inBatches<Ref, File>(
  refs: readonly Ref[],
  read: (some: readonly Ref[]) => Promise<readonly File[]>,
): Promise<File[]> {
  const batches = Array.from({ length: Math.ceil(refs.length / atOnce) }, (_, n) =>
    refs.slice(n * atOnce, (n + 1) * atOnce),
  );
  return (await Promise.all(batches.map(read))).flat();
}
