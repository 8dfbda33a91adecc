import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { exportMoves } from '../use-cases/export-moves.js';

const route = createRoute({
  operationId: 'exportMoves',
  method: 'get',
  path: '/moves/export',
  request: { query: PageQuery },
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller here') },
});

export const mountExportMoves = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await exportMoves(deps)(personOf(c), c.req.valid('query')), 200));
