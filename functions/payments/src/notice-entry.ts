import type { GatewayEvent } from '@yilu/http/gateway-request';
import type { GatewayAnswer } from '@yilu/http/lambda';
import type { NoticeDeps, Wallet } from './ports.js';
import { type Taken, takeNotice } from './use-cases/take-notice.js';

/** A genuine message is under 4 kB. */
const mostBytes = 64_000;

type Outcome = Taken['kind'] | 'too_large' | 'not_its_form' | 'fault';
const statuses: Readonly<Record<Outcome, number>> = {
  taken: 200,
  unknown: 404,
  untrusted: 401,
  too_large: 413,
  not_its_form: 415,
  fault: 500,
};

const answered = (statusCode: number, type: string, body: string): GatewayAnswer => ({
  statusCode,
  headers: { 'content-type': type },
  body,
  isBase64Encoded: false,
});

/** What each wallet wants to hear: WeChat goes by the status, Alipay by the bare text `success`. */
const answers: Readonly<Record<Wallet, (outcome: Outcome, reason: string) => GatewayAnswer>> = {
  wechat: (outcome, reason) =>
    outcome === 'taken'
      ? { statusCode: 204, headers: {}, body: '', isBase64Encoded: false }
      : answered(statuses[outcome], 'application/json', JSON.stringify({ code: 'FAIL', message: reason })),
  alipay: (outcome, reason) =>
    answered(statuses[outcome], 'text/plain; charset=utf-8', outcome === 'taken' ? 'success' : `failure ${reason}`),
};

/** Whether a body could be a message of this wallet: XML of WeChat's old interface, or JSON for a form, is told apart here. */
const isItsForm: Readonly<Record<Wallet, (body: string) => boolean>> = {
  wechat: (body) => body.startsWith('{'),
  alipay: (body) => /^[\w.-]+=/.test(body),
};

/**
 * The Lambda entry of one wallet's messages. It reads the body exactly as it was signed, not through a framework that might
 * write it anew, and tells a stranger nothing but why his message is refused.
 */
export const noticeEntry =
  (deps: NoticeDeps, log: (fault: Error) => void) =>
  async ({ headers = {}, body = '', isBase64Encoded }: GatewayEvent): Promise<GatewayAnswer> => {
    const { wallet } = deps.reader;
    const refused = (kind: 'too_large' | 'not_its_form') => {
      deps.raise({ name: 'PaymentMessagesUntrusted', wallet, kind });
      return answers[wallet](kind, kind);
    };
    // Four characters of base64 are three bytes: what cannot fit is not even decoded.
    if (body.length > mostBytes * 1.4) return refused('too_large');
    const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
    if (bytes.length > mostBytes) return refused('too_large');
    const raw = bytes.toString('utf8');
    if (!isItsForm[wallet](raw)) return refused('not_its_form');
    try {
      const taken = await takeNotice(deps)({ headers, body: raw });
      return answers[wallet](taken.kind, taken.kind === 'untrusted' ? taken.why : taken.kind);
    } catch (fault) {
      log(fault instanceof Error ? fault : new Error('Unknown fault'));
      return answers[wallet]('fault', 'try_again');
    }
  };
