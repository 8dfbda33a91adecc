import { connectTable } from '@yilu/dynamo';
import { lambdaHandler, logFault, required, tokenVerifier } from '@yilu/http';
import { dynamoStaffStore } from './adapters/dynamo-staff-store.js';
import { oidcStaffProvider } from './adapters/oidc-staff-provider.js';
import { sessionKeys } from './adapters/session-keys.js';
import { createIdentityStaffApp } from './staff-app.js';

const setting = (name: string) => required(process.env, name);
const table = connectTable(process.env);

export const handler = lambdaHandler(
  createIdentityStaffApp(
    {
      store: dynamoStaffStore(table),
      keys: sessionKeys({ privateKey: setting('TOKEN_PRIVATE_KEY'), secret: setting('SESSION_SECRET') }),
      provider: oidcStaffProvider({
        issuer: setting('OIDC_ISSUER'),
        clientId: setting('OIDC_CLIENT_ID'),
        clientSecret: setting('OIDC_CLIENT_SECRET'),
        redirectUri: `${setting('CONSOLE_URL')}/callback`,
      }),
      now: table.now,
      newId: table.newId,
    },
    { verifyToken: tokenVerifier(JSON.parse(setting('TOKEN_PUBLIC_KEYS'))), log: logFault },
  ),
);
