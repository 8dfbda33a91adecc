import type { WireDocument } from './wire.js';

/** What the specification knows for a refusal, 429 for a client that sends more than it may, and 500 for a fault of ours. */
export type ErrorCode = 400 | 403 | 404 | 429 | 500;

/** One thing that is wrong with a request, in words for whoever wrote the client. */
export interface Open311Error {
  readonly code: ErrorCode;
  readonly description: string;
}

export const badRequest = (description: string): Open311Error => ({ code: 400, description });
export const notFound = (description: string): Open311Error => ({ code: 404, description });
export const forbidden = (description: string): Open311Error => ({ code: 403, description });

/** A refused request: all that is wrong with it at once. */
export type Errors = readonly [Open311Error, ...Open311Error[]];

export const refused = (...errors: Errors) => ({ ok: false, refusal: errors }) as const;

/** What was found wrong, if anything was. */
export const errorsIn = (errors: readonly Open311Error[]): Errors | undefined => {
  const [first, ...others] = errors;
  return first && [first, ...others];
};

export const errorsDocument = (errors: Errors): WireDocument => ({
  root: 'errors',
  body: errors.map(({ code, description }) => ({ code, description })),
});
