export { connectVault, localVault, type VaultEnvironment } from './connect-vault.js';
export { type CacheBounds, cachedDataKeys, defaultBounds } from './data-key-cache.js';
export { envelopeVault } from './envelope-vault.js';
export { awsKeyService, type KeyService, kmsDataKeys } from './kms-data-keys.js';
export { localDataKeys } from './local-data-keys.js';
export {
  type DataKey,
  DataKeyBroken,
  type DataKeys,
  type FieldClass,
  fieldClasses,
  SealBroken,
  type Vault,
} from './vault.js';
