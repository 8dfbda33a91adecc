export {
  type CommittedDocument,
  type CommittedField,
  commitFields,
  commitmentOf,
  documentHashOf,
  type NamedValue,
} from './commitments.js';
export { canonicalJson, contentOf } from './content.js';
export { type CopiedField, type CopyVerdict, copyFor, type Reader, verifyCopy } from './copies.js';
export {
  appendLink,
  type ChainEnd,
  type ChainFault,
  type ChainVerdict,
  genesisOf,
  type Link,
  type LinkContent,
  linkHash,
  verifyChain,
} from './link.js';
export { sha256Hex, sha256InPieces } from './sha256.js';
