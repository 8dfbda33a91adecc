/** A promise of the money model that did not hold. */
export class Broken extends Error {
  constructor(
    readonly promise: string,
    /** Numbers that it is about, to keep the trace short. */
    readonly about: readonly string[] = [],
  ) {
    super(promise);
  }
}
