import { describeApps } from '@yilu/http/open-api';
import { createAftermathApp } from './aftermath-app.js';
import { createAssistanceApp } from './assistance-app.js';
import { createGuestApp } from './guest-app.js';
import type { Deps } from './ports.js';
import { createSettlementApp } from './settlement-app.js';
import { createAccidentsStaffApp } from './staff-app.js';

/** Routes are described without being called: whoever calls one here made a mistake. */
const none: Deps = new Proxy({} as Deps, {
  get: (_target, name) => {
    throw new Error(`Described, not served: ${String(name)}`);
  },
});

/** OpenAPI 3.1 of everything under /accidents, citizens' and officers'; needs no environment. */
export function openApiDocument(): object {
  const options = { verifyToken: async () => undefined };
  const creates = [
    createSettlementApp,
    createAssistanceApp,
    createAftermathApp,
    createGuestApp,
    createAccidentsStaffApp,
  ];
  return describeApps(
    'Yilu accidents',
    creates.map((create) => create(none, options)),
  );
}
