import { createRoute } from '@hono/zod-openapi';
import { SiteList } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import { examCityOf } from '../city/cities.js';
import type { Deps } from '../ports.js';
import { keepForAll } from './frame.js';

const route = createRoute({
  operationId: 'listExamSites',
  method: 'get',
  path: '/exams/sites',
  responses: { 200: answers(SiteList, 'Where exams are held, and what they cost') },
});

export const mountListSites = (app: ApiApp, { city }: Deps) =>
  app.openapi(route, (c) => {
    const { sites, fees, drawPayHours, leftoverPayMinutes } = examCityOf(city);
    return c.json({ items: [...sites], feesFen: fees, drawPayHours, leftoverPayMinutes }, 200, keepForAll);
  });
