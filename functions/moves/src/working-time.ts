/** What a job uses of its Lambda's context. */
export interface JobContext {
  readonly getRemainingTimeInMillis: () => number;
}

/** Kept back to end what was begun, and to write down how far it came. */
const reserveMs = 8_000;

/** Until when a job begins something new. */
export const workingUntil = (context: JobContext): Date =>
  new Date(Date.now() + context.getRemainingTimeInMillis() - reserveMs);
