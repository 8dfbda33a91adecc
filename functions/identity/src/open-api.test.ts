import { expect, it } from 'vitest';
import { openApiDocument } from './open-api.js';

const operations = () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, { operationId: string }>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
  );
};

it('documents every operation of citizens and officers once, without an environment', () => {
  const ids = operations().map((operation) => operation.split(' ')[0]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(24);
  expect(operations()).toContain('verifyRealName put /identity/me/real-name');
});
