import { createRoute } from '@hono/zod-openapi';
import { Session, VerifyRealNameRequest } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  body,
  citizenOf,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { Deps } from '../ports.js';
import { type VerifyRealNameRefusal, verifyRealName } from '../use-cases/verify-real-name.js';
import { commandHeaders, keyedCommand } from './command.js';
import { loginLimitProblems, registryProblems, sessionProblems, smsCodeProblems, smsPaceProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...registryProblems,
  ...commandProblems,
  'real_name.number_invalid': {
    status: 422,
    title: 'Document number is not well formed',
    detail: '证件号码格式不正确，请核对后重新填写。',
  },
  'real_name.mismatch': {
    status: 422,
    title: 'Name and document do not match',
    detail: '姓名与证件号码不一致，请核对后重试。',
  },
  'real_name.verified_already': {
    status: 409,
    title: 'Already verified',
    detail: '您已完成实名认证，无需重复认证。',
  },
  'real_name.too_many_tries': {
    status: 429,
    title: 'Too many tries today',
    detail: '今天核验失败次数过多，请明天再试或到窗口办理。',
  },
  'real_name.document_taken': {
    status: 409,
    title: 'Document stands for another name',
    detail: '该证件号码已被使用，请携带证件到窗口核对。',
  },
  'real_name.confirm_by_phone': {
    status: 409,
    title: 'Identity is in use: type the code sent to its phone',
    detail: '该身份已在使用。为防止冒用，验证码已发送到该身份绑定的手机，五分钟内有效，请填写后继续。',
  },
  'real_name.held_elsewhere': {
    status: 409,
    title: 'Identity is in use: sign in as before',
    detail:
      '该身份已在使用。请用原来的方式登录，并在“我的”中绑定手机号，即可关联现在的登录方式；无法登录的，请携带证件到窗口办理。',
  },
  ...smsCodeProblems,
  ...smsPaceProblems,
  'sms.day_spent': {
    status: 429,
    title: 'Ten codes a day',
    detail: '今天的验证码已达上限，请明天再试，或用原来的方式登录。',
  },
  ...loginLimitProblems,
} as const satisfies ProblemTable<VerifyRealNameRefusal>;

const route = createRoute({
  operationId: 'verifyRealName',
  summary: 'Verify the real name',
  tags: ['identity'],
  method: 'put',
  path: '/identity/me/real-name',
  request: {
    headers: commandHeaders,
    body: body(VerifyRealNameRequest),
  },
  responses: {
    200: answers(Session, 'Verified; new tokens'),
    ...problemResponses(401, 409, 422, 429, 503),
  },
});

export const mountVerifyRealName = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await verifyRealName(deps)(
      citizenOf(c),
      await keyedCommand(c, deps, 'verifyRealName'),
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const { code, ...more } = outcome.refusal;
    const refused = problem(problems, code, more);
    return c.json(refused, refused.status, problemHeaders);
  });
