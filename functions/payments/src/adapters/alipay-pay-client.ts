import { createPublicKey } from 'node:crypto';
import type { Clock } from '@yilu/kernel';
import { beijingTimestamp, openAnswer } from '@yilu/wallets/alipay-wire';
import type { AlipaySdk } from 'alipay-sdk';
import * as z from 'zod';
import type { Distrust, Unclear } from '../ports.js';
import type { AlipayPayOptions } from './alipay-pay-options.js';
import { plainCode } from './wallet-form.js';
import { walletJson } from './wallet-json.js';

/** What Alipay said, and signed: an answer, or a definite no in its own word with `_` removed. */
type Reply =
  | { readonly kind: 'answer'; readonly body: unknown }
  | { readonly kind: 'error'; readonly code: string }
  | Unclear;

const Answer = z.object({ code: z.string(), sub_code: z.string().optional() });

/** An answer that the armour stopped; the library's own faults carry addresses and bodies, this one nothing. */
class Disbelieved extends Error {
  constructor(readonly outcome: Omit<Unclear, 'kind'>) {
    super('An answer of Alipay is not believed');
  }
}
const disbelieved = (distrust: Distrust) => new Disbelieved({ code: distrust, distrust });

/**
 * Holds an answer's raw text against its signature, more strictly than the library: this verifies the first member of a
 * name and reads the last, skips itself without a key, and loses an `error_response`. Throws Disbelieved.
 */
function assertGenuine(raw: string, wanted: string, publicKey: string): 'answer' | 'error' {
  const envelope = z.record(z.string(), z.unknown()).safeParse(walletJson(raw));
  if (!envelope.success) throw disbelieved('malformed');
  const member = wanted in envelope.data ? wanted : 'error_response';
  // Nobody signed this error: it says nothing certain, and a gateway in trouble is no reason for an alarm.
  if (member === 'error_response' && envelope.data['sign'] === undefined) {
    const { data } = Answer.safeParse(envelope.data[member]);
    throw new Disbelieved({ code: plainCode(data?.sub_code ?? data?.code ?? 'error_response') });
  }
  const opened = openAnswer(raw, member, publicKey);
  if (!opened.ok || !('signed' in opened.value)) throw disbelieved('signature');
  // A name in escapes or deeper down misleads a search of the text; what the library reads must be what was signed.
  if (JSON.stringify(opened.value.signed) !== JSON.stringify(envelope.data[member])) throw disbelieved('signature');
  return member === wanted ? 'answer' : 'error';
}

/** Alipay's library with its `exec` armoured and its configuration pinned: RSA2, PKCS8, names as on the wire. */
export function alipaySdk({ gatewayUrl, appId, privateKey, publicKey }: AlipayPayOptions): () => Promise<AlipaySdk> {
  // Without a key the library believes everything: better no provider at all.
  createPublicKey(publicKey);
  async function made(): Promise<AlipaySdk> {
    const library = await import('alipay-sdk');
    class Armoured extends library.AlipaySdk {
      override checkResponseSign(raw: string, member: string, sign: string, traceId: string): void {
        if (assertGenuine(raw, member, publicKey) === 'answer') super.checkResponseSign(raw, member, sign, traceId);
      }
    }
    const keys = { privateKey, keyType: 'PKCS8', alipayPublicKey: publicKey, signType: 'RSA2' } as const;
    return new Armoured({ gateway: gatewayUrl, appId, ...keys, camelcase: false, timeout: 5_000 });
  }
  let sdk: Promise<AlipaySdk> | undefined;
  return () => {
    sdk ??= made();
    return sdk;
  };
}

/** Signed, and yet nothing is known. `isp.` is Alipay's own trouble. */
const unknownYet = /^(20000|40005|(AOP\.)?ACQ\.SYSTEMERROR|SYSTEMERROR|AOP\..*|ISP\..*|ISV\.APP-?CALL-?LIMITED)$/;
const definite = ['ISP.BILLNOTEXIST'];

function replyOf(body: unknown): Reply {
  const parsed = Answer.safeParse(body);
  if (!parsed.success) return { kind: 'unclear', code: 'malformed', distrust: 'malformed' };
  const { code, sub_code } = parsed.data;
  if (code === '10000') return { kind: 'answer', body };
  const word = plainCode(sub_code ?? code);
  const open = code === '20000' || unknownYet.test(word);
  return open && !definite.includes(word) ? { kind: 'unclear', code: word } : { kind: 'error', code: word };
}

const LibraryFault = z.object({ message: z.string(), responseDataRaw: z.string() });

/** Of a fault only a word is kept: its message and members hold addresses, bodies and signatures. */
function unclearOf(fault: unknown): Unclear {
  if (fault instanceof Disbelieved) return { kind: 'unclear', ...fault.outcome };
  const answered = LibraryFault.safeParse(fault);
  if (!answered.success) return { kind: 'unclear', code: 'unreachable' };
  const status = /status: (\d{3})/.exec(answered.data.message)?.[1];
  if (status) return { kind: 'unclear', code: `HTTP ${status}` };
  return { kind: 'unclear', code: 'malformed', distrust: 'malformed' };
}

/** Calls a method; every answer is verified, and dated in Beijing whatever the zone of the process. */
export function alipayCalls(sdk: () => Promise<AlipaySdk>, now: Clock) {
  return async (method: string, bizContent: object, own: Readonly<Record<string, string>> = {}): Promise<Reply> => {
    const library = await sdk();
    try {
      const parameters = { ...own, timestamp: beijingTimestamp(now()), bizContent: { ...bizContent } };
      return replyOf(await library.exec(method, parameters, { validateSign: true }));
    } catch (fault) {
      return unclearOf(fault);
    }
  };
}
