import type { KMSClientConfig } from '@aws-sdk/client-kms';
import { DataKeyBroken, type DataKeys } from './vault.js';

/** The two calls of AWS KMS that the vault makes; the key policy can demand this encryption context. */
export interface KeyService {
  generateDataKey(keyId: string, context: Record<string, string>): Promise<{ plain: Uint8Array; wrapped: Uint8Array }>;
  /** `broken`: KMS answers that these bytes are none of this key's. Everything else it refuses is thrown. */
  decrypt(keyId: string, wrapped: Uint8Array, context: Record<string, string>): Promise<Uint8Array | 'broken'>;
}

const brokenKeyFaults = ['InvalidCiphertextException', 'IncorrectKeyException'];

/** What a data key is for: KMS gives out and opens those of one purpose to whoever is granted that one. */
export type Purpose = 'field' | 'draw_seed';

/** Data keys of one KMS key and one purpose, which is named with every call and recorded with it. */
export function kmsDataKeys(keyId: string, service: KeyService, purpose: Purpose = 'field'): DataKeys {
  const context = { application: 'yilu', purpose };
  return {
    generate: () => service.generateDataKey(keyId, context),
    unwrap: async (wrapped) => {
      const plain = await service.decrypt(keyId, wrapped, context);
      if (plain === 'broken') throw new DataKeyBroken('KMS does not know this data key.');
      return plain;
    },
  };
}

/** AWS KMS itself, loaded with its first call, so that a cold start which seals nothing does not pay for the client. */
export function awsKeyService(configuration: KMSClientConfig): KeyService {
  const load = async () => {
    const { KMSClient, GenerateDataKeyCommand, DecryptCommand } = await import('@aws-sdk/client-kms');
    return { client: new KMSClient(configuration), GenerateDataKeyCommand, DecryptCommand };
  };
  let loaded: ReturnType<typeof load> | undefined;
  const kms = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    async generateDataKey(KeyId, EncryptionContext) {
      const { client, GenerateDataKeyCommand } = await kms();
      const answer = await client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext }));
      if (!answer.Plaintext || !answer.CiphertextBlob) throw new Error('KMS answered without a data key.');
      return { plain: answer.Plaintext, wrapped: answer.CiphertextBlob };
    },
    async decrypt(KeyId, CiphertextBlob, EncryptionContext) {
      const { client, DecryptCommand } = await kms();
      try {
        const answer = await client.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext }));
        if (!answer.Plaintext) throw new Error('KMS answered without a data key.');
        return answer.Plaintext;
      } catch (fault) {
        if (fault instanceof Error && brokenKeyFaults.includes(fault.name)) return 'broken';
        throw fault;
      }
    },
  };
}
