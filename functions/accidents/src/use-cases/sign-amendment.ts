import { signAmendment as sign } from '../domain/amendment.js';
import type { Deps } from '../ports.js';
import { takeSignature } from './take-signature.js';

/** Signs the amended agreement; the strokes are kept sealed beside those under the paper that it will supersede. */
export const signAmendment = (deps: Deps) => takeSignature(deps, sign);
