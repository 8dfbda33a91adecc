import { createServer } from 'node:http';
import { urlOf } from '../addresses.js';
import { listen } from '../network.js';
import { createOidc } from '../simulators/oidc.js';
import { runProcess } from './process.js';

await runProcess(async ({ ports, secrets }) => {
  const console = urlOf(ports.console);
  const listener = createOidc({
    issuer: urlOf(ports.oidc),
    redirectUris: [`${console}/callback`, `${console}/sign-in/callback`],
    ...secrets.oidc,
  });
  await listen(createServer(listener), ports.oidc);
});
