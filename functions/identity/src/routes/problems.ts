import type { ProblemTable } from '@yilu/http';
import type { RegistryRefusal } from '@yilu/http/registry';
import type { SessionRefusal } from '../domain/session.js';
import type { WalletRefusal } from '../ports.js';

export const sessionProblems = {
  'session.ended': {
    status: 401,
    title: 'Session has ended',
    detail: '登录已失效，请重新登录，已填写的内容会保留。',
  },
} as const satisfies ProblemTable<SessionRefusal>;

export const reusedProblems = {
  'session.reused': {
    status: 401,
    title: 'Refresh token was used before',
    detail: '为保护您的账户，本次登录已退出，请重新登录。',
  },
} as const satisfies ProblemTable<'session.reused'>;

export const walletProblems = {
  'sign_in.code_invalid': {
    status: 422,
    title: 'Code of the wallet is used or has lapsed',
    detail: '登录凭证已失效，请重新点击登录。',
  },
  'sign_in.too_often': { status: 429, title: 'Too many sign-ins', detail: '登录太频繁，请一分钟后再试。' },
  'sign_in.risk_blocked': {
    status: 403,
    title: 'The wallet blocks this account',
    detail: '微信提示该账户存在风险，请改用手机号登录。',
  },
  'sign_in.provider_unreachable': {
    status: 503,
    title: 'Sign-in provider does not answer',
    detail: '登录服务暂时没有响应，请稍后再试，或改用手机号登录。',
  },
} as const satisfies ProblemTable<WalletRefusal>;

export const registryProblems = {
  'registry.unreachable': {
    status: 503,
    title: 'Register does not answer',
    detail: '核验服务暂时没有响应，您填写的内容没有丢失，请稍后再试。',
  },
} as const satisfies ProblemTable<RegistryRefusal>;

export const loginLimitProblems = {
  'login.too_many': {
    status: 409,
    title: 'Too many logins',
    detail: '关联的登录方式已达上限，请先解除一个。',
  },
} as const satisfies ProblemTable<'login.too_many'>;

export const smsCodeProblems = {
  'sms.code_wrong': {
    status: 422,
    title: 'Code is wrong or has lapsed',
    detail: '验证码不正确或已过期，请核对或重新获取。',
  },
} as const satisfies ProblemTable<'sms.code_wrong'>;

export const smsPaceProblems = {
  'sms.too_soon': {
    status: 429,
    title: 'One code a minute',
    detail: '验证码发送太频繁，请一分钟后再试。',
  },
} as const satisfies ProblemTable<'sms.too_soon'>;

export const vehicleProblems = {
  'vehicle.not_found': {
    status: 404,
    title: 'No such vehicle',
    detail: '没有找到这辆车。',
  },
} as const satisfies ProblemTable<'vehicle.not_found'>;

export const realNameProblems = {
  'person.not_verified': {
    status: 403,
    title: 'Real name is not verified',
    detail: '请先完成实名认证，再使用这项功能。',
  },
} as const satisfies ProblemTable<'person.not_verified'>;

export const staffProviderProblems = {
  'sign_in.provider_unreachable': {
    status: 503,
    title: 'Identity provider does not answer',
    detail: '统一身份认证暂时无法访问，请稍后再试。',
  },
} as const satisfies ProblemTable<'sign_in.provider_unreachable'>;
