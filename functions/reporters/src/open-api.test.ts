import { expect, it } from 'vitest';
import { openApiDocument } from './open-api.js';

it('describes every operation of the context once, without an environment', () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, { operationId: string }>> };
  const operations = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  expect(new Set(operations).size).toBe(operations.length);
});
