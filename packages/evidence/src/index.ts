export {
  type CommittedDocument,
  type CommittedField,
  commitFields,
  commitmentOf,
  documentHashOf,
  type NamedValue,
} from './commitments.js';
export { type CopiedField, type CopyVerdict, copyFor, type Reader, verifyCopy } from './copies.js';
export { sha256Hex, sha256InPieces } from './sha256.js';
