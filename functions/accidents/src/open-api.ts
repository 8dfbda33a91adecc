import { createAssistanceApp } from './assistance-app.js';
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
  const info = { openapi: '3.1.0', info: { title: 'Yilu: accidents', version: '1' } };
  const documents = [createSettlementApp, createAssistanceApp, createAccidentsStaffApp].map((create) =>
    create(none, options).getOpenAPI31Document(info),
  );
  const [first] = documents;
  return {
    ...first,
    paths: Object.assign({}, ...documents.map(({ paths }) => paths)),
    components: {
      ...first?.components,
      schemas: Object.assign({}, ...documents.map(({ components }) => components?.schemas)),
    },
  };
}
