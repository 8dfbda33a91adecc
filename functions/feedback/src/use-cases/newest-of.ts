/** Several lists as one, the highest first, each of which has its highest first itself; at most one row of each is held. */
export async function* newestOf<T>(lists: readonly AsyncIterable<T>[], placeOf: (row: T) => string): AsyncGenerator<T> {
  const iterators = lists.map((list) => list[Symbol.asyncIterator]());
  try {
    const heads = await Promise.all(iterators.map((iterator) => iterator.next()));
    for (;;) {
      let best: { readonly at: number; readonly row: T; readonly place: string } | undefined;
      for (const [at, head] of heads.entries()) {
        if (head.done) continue;
        const place = placeOf(head.value);
        if (!best || place > best.place) best = { at, row: head.value, place };
      }
      if (!best) return;
      yield best.row;
      const iterator = iterators[best.at];
      if (iterator) heads[best.at] = await iterator.next();
    }
  } finally {
    await Promise.all(iterators.map((iterator) => iterator.return?.()));
  }
}
