import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { envelopeVault } from './envelope-vault.js';
import { awsKeyService, kmsDataKeys } from './kms-data-keys.js';
import { SealBroken } from './vault.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** KMS as far as its JSON wire goes: keeps data keys by their wrapped form, refuses all others as KMS does. */
async function kmsOnTheWire() {
  const wrapped = new Map<string, string>();
  const asked: { target: string; body: Record<string, unknown> }[] = [];
  const state = { down: false };
  const server = createServer((request, response) => {
    void text(request).then((raw) => {
      const target = String(request.headers['x-amz-target']);
      const body: Record<string, unknown> = JSON.parse(raw);
      asked.push({ target, body });
      const answer = (status: number, value: object) =>
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(value));
      if (state.down) return answer(400, { __type: 'KMSInvalidStateException' });
      if (target === 'TrentService.GenerateDataKey') {
        const [Plaintext, CiphertextBlob] = [32, 60].map((size) => randomBytes(size).toString('base64'));
        wrapped.set(String(CiphertextBlob), String(Plaintext));
        return answer(200, { KeyId: body['KeyId'], Plaintext, CiphertextBlob });
      }
      const Plaintext = wrapped.get(String(body['CiphertextBlob']));
      if (!Plaintext) return answer(400, { __type: 'InvalidCiphertextException' });
      return answer(200, { KeyId: body['KeyId'], Plaintext });
    });
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const service = awsKeyService({
    region: 'cn-north-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  return { vault: envelopeVault(kmsDataKeys('alias/yilu', service), randomBytes(32)), asked, state };
}

describe('the vault over KMS', () => {
  it('asks for a 256-bit data key and unwraps it under the same encryption context', async () => {
    const { vault, asked } = await kmsOnTheWire();
    const sealed = await vault.seal('phone', 'p1', '13812345678');
    expect(await vault.open('phone', 'p1', sealed)).toBe('13812345678');
    const EncryptionContext = { application: 'yilu', purpose: 'field' };
    expect(asked).toMatchObject([
      { target: 'TrentService.GenerateDataKey', body: { KeyId: 'alias/yilu', KeySpec: 'AES_256', EncryptionContext } },
      { target: 'TrentService.Decrypt', body: { KeyId: 'alias/yilu', EncryptionContext } },
    ]);
    expect(JSON.stringify(asked)).not.toContain('13812345678');
  });

  it('keeps a field shut whose data key KMS does not know', async () => {
    const [one, other] = await Promise.all([kmsOnTheWire(), kmsOnTheWire()]);
    const sealed = await one.vault.seal('phone', 'p1', '13812345678');
    await expect(other.vault.open('phone', 'p1', sealed)).rejects.toThrow(SealBroken);
  });

  it('does not take a refusal for another reason for tampering', async () => {
    const { vault, state } = await kmsOnTheWire();
    const sealed = await vault.seal('phone', 'p1', '13812345678');
    state.down = true;
    await expect(vault.open('phone', 'p1', sealed)).rejects.toMatchObject({ name: 'KMSInvalidStateException' });
  });
});
