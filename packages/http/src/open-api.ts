import type { ApiApp } from './app.js';

/** One OpenAPI 3.1 document of a context's apps, citizens' and officers'. */
export function describeApps(title: string, apps: readonly ApiApp[]): object {
  const info = { openapi: '3.1.0', info: { title, version: '1' } };
  const documents = apps.map((app) => app.getOpenAPI31Document(info));
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
