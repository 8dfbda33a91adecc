import { createMessagesApp } from './app.js';
import type { Deps } from './ports.js';
import { createMessagesStaffApp } from './staff-app.js';

const info = { openapi: '3.1.0', info: { title: 'Yilu messages', version: '1' } };
const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of both sides. Routes touch what they depend on when they are called, which here they never are. */
export function openApiDocument(): object {
  const citizen = createMessagesApp({} as Deps, entrance).getOpenAPI31Document(info);
  const staff = createMessagesStaffApp({} as Deps, entrance).getOpenAPI31Document(info);
  return {
    ...citizen,
    paths: { ...citizen.paths, ...staff.paths },
    components: {
      ...citizen.components,
      schemas: { ...citizen.components?.schemas, ...staff.components?.schemas },
    },
  };
}
