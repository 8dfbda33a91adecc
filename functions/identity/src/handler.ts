import { randomInt } from 'node:crypto';
import { connectTable } from '@yilu/dynamo';
import { lambdaHandler, logFault, required, tokenVerifier } from '@yilu/http';
import { httpRegistry } from '@yilu/http/registry';
import { connectVault } from '@yilu/vault';
import { alipaySignIn } from './adapters/alipay-sign-in.js';
import { dynamoCitizenStore } from './adapters/dynamo-citizen-store.js';
import { sessionKeys } from './adapters/session-keys.js';
import { wechatSignIn } from './adapters/wechat-sign-in.js';
import { createIdentityApp } from './app.js';

const setting = (name: string) => required(process.env, name);
const table = connectTable(process.env);
const { now, newId } = table;

export const handler = lambdaHandler(
  createIdentityApp(
    {
      store: dynamoCitizenStore(table),
      vault: connectVault(process.env),
      keys: sessionKeys({ privateKey: setting('TOKEN_PRIVATE_KEY'), secret: setting('SESSION_SECRET') }),
      wallets: {
        wechat: wechatSignIn({
          baseUrl: setting('WECHAT_BASE_URL'),
          appId: setting('WECHAT_APP_ID'),
          secret: setting('WECHAT_APP_SECRET'),
        }),
        alipay: alipaySignIn({
          gatewayUrl: setting('ALIPAY_GATEWAY_URL'),
          appId: setting('ALIPAY_APP_ID'),
          privateKey: setting('ALIPAY_PRIVATE_KEY'),
          publicKey: setting('ALIPAY_PUBLIC_KEY'),
          now,
        }),
      },
      registry: httpRegistry({ baseUrl: setting('REGISTRY_BASE_URL'), key: setting('REGISTRY_KEY'), now }),
      now,
      newId,
      newSmsCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
    },
    { verifyToken: tokenVerifier(JSON.parse(setting('TOKEN_PUBLIC_KEYS'))), log: logFault },
  ),
);
