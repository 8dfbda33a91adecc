import { createRoute } from '@hono/zod-openapi';
import { FileReportRequest, ReportFiled } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { type FileReportRefusal, fileReport } from '../use-cases/file-report.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'fileReport',
  method: 'post',
  path: '/feedback/reports',
  request: { body: body(FileReportRequest) },
  responses: {
    201: answers(ReportFiled, 'Filed, or filed before under this number'),
    ...problemResponses(403, 409, 422),
  },
});

/** What is wrong with each answer, in both languages. */
export const fieldsOf = ({ faults = [] }: Pick<FileReportRefusal, 'faults'>) =>
  faults.length > 0
    ? { fields: faults.map(({ code, text }) => ({ path: `attributes.${code}`, message: `${text.zh}\n${text.en}` })) }
    : {};

export const mountFileReport = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { command, personId, provider } = citizenCommand(c, 'fileReport');
    const request = c.req.valid('json');
    const source = request.assetCode ? 'sticker' : 'app';
    const outcome = await fileReport(deps)({ command, source, reporter: { personId, provider } }, request);
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal.code, fieldsOf(outcome.refusal));
    return c.json(refused, refused.status, problemHeaders);
  });
