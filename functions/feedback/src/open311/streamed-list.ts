import { type Format, listPen, type WireObject } from './wire.js';

/** A page of rows makes one piece of the answer. */
export const rowsInPiece = 100;

/**
 * A list as a stream that is written while it is read: a piece leaves before the next page is asked for, and no page is
 * asked for before the piece in front of it was taken. What fails before the first piece throws; later the stream breaks
 * off, since half of a list must not look like the whole.
 */
export async function streamedList(
  format: Format,
  { root, child, rows }: { readonly root: string; readonly child: string; readonly rows: AsyncIterable<WireObject> },
): Promise<ReadableStream<Uint8Array>> {
  const pen = listPen(format, root, child);
  const encoder = new TextEncoder();
  const iterator = rows[Symbol.asyncIterator]();
  let isFirst = true;

  async function piece(): Promise<{ readonly text: string; readonly isLast: boolean }> {
    let text = isFirst ? pen.begin : '';
    for (let count = 0; count < rowsInPiece; count++) {
      const { done, value } = await iterator.next();
      if (done) return { text: text + pen.end, isLast: true };
      text += pen.child(value, isFirst);
      isFirst = false;
    }
    return { text, isLast: false };
  }

  const first = await piece();
  let ready: typeof first | undefined = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { text, isLast } = ready ?? (await piece());
        ready = undefined;
        controller.enqueue(encoder.encode(text));
        if (isLast) controller.close();
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    // Nothing is read ahead of whoever takes it.
    { highWaterMark: 0 },
  );
}
