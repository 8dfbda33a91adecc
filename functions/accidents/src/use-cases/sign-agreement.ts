import { signAgreement as sign } from '../domain/agreement.js';
import type { Deps } from '../ports.js';
import { takeSignature } from './take-signature.js';

/** Signs the agreement; the last signature puts it in force. */
export const signAgreement = (deps: Deps) =>
  takeSignature(deps, (accident, signature, at) => sign(accident, signature.by, signature, at));
