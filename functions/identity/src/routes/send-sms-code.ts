import { createRoute } from '@hono/zod-openapi';
import { SendSmsCodeRequest, SendSmsCodeResponse } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  body,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { Deps } from '../ports.js';
import { type SendSmsCodeRefusal, sendSmsCode } from '../use-cases/send-sms-code.js';
import { commandHeaders, keyedCommand } from './command.js';
import { localeOf } from './locale.js';
import { smsPaceProblems } from './problems.js';

const problems = {
  ...commandProblems,
  ...smsPaceProblems,
  'sms.day_spent': {
    status: 429,
    title: 'Ten codes a day',
    detail: '该手机号今天的验证码已达上限，请明天再试或用微信、支付宝登录。',
  },
} as const satisfies ProblemTable<SendSmsCodeRefusal>;

const route = createRoute({
  operationId: 'sendSmsCode',
  summary: 'Send a six-digit code to a phone',
  tags: ['identity'],
  method: 'post',
  path: '/identity/sms-codes',
  request: {
    headers: commandHeaders,
    body: body(SendSmsCodeRequest),
  },
  responses: {
    202: answers(SendSmsCodeResponse, 'Code is on its way'),
    ...problemResponses(409, 422, 429),
  },
});

export const mountSendSmsCode = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await sendSmsCode(deps)(
      await keyedCommand(c, deps, 'sendSmsCode'),
      c.req.valid('json'),
      localeOf(c),
    );
    if (outcome.ok) return c.json(outcome.value, 202);
    const { code, ...more } = outcome.refusal;
    const refused = problem(problems, code, more);
    return c.json(refused, refused.status, problemHeaders);
  });
