import { Day } from '@yilu/contracts';
import { parseJson } from '@yilu/http/exchange';
import { type SignedService, signedPost } from '@yilu/http/signed-post';
import * as z from 'zod';
import type { ReceiptPort, ReceiptStanding, RemittancePort } from '../ports-finance.js';

const Numbers = z.object({
  code: z.string().regex(/^\d{8}$/),
  number: z.string().regex(/^\d{10}$/),
  checkCode: z.string().regex(/^[0-9A-Za-z]{6}$/),
  issuedAt: z.iso.datetime(),
});
const Answer = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('accepted') }),
  Numbers.extend({ id: z.string(), state: z.literal('issued') }),
  z.object({ id: z.string(), state: z.literal('reversed') }),
]);
const Refused = z.object({ code: z.string().max(80) });
const Acknowledgement = z.object({ id: Day, reference: z.string().min(1), receivedFen: z.int() });

const unclear: ReceiptStanding = { kind: 'unclear' };

/** The treasury's receipts and remittances over HTTPS, each request signed over its exact body and its instant. */
export function httpTreasury(service: SignedService): ReceiptPort & RemittancePort {
  async function ask(path: string, receiptId: string, message: object): Promise<ReceiptStanding> {
    const asked = await signedPost(service, path, message);
    if (!asked.ok) return unclear;
    const { status, text } = asked.value;
    const content = parseJson(text);
    // Our own clock or key is at fault here: a "no" to us is none to the receipt.
    if (status === 401 || status === 429) return unclear;
    if (status >= 400) {
      const refused = Refused.safeParse(content);
      if (!refused.success) return unclear;
      return refused.data.code === 'not_found' ? { kind: 'absent' } : { kind: 'refused', code: refused.data.code };
    }
    const answer = Answer.safeParse(content);
    if (!answer.success || answer.data.id !== receiptId) return unclear;
    if (answer.data.state === 'accepted') return { kind: 'pending' };
    if (answer.data.state === 'reversed') return { kind: 'reversed' };
    const { code, number, checkCode, issuedAt } = answer.data;
    return { kind: 'issued', issued: { code, number, checkCode, at: issuedAt } };
  }
  const at = (receiptId: string) => `/v1/receipts/${encodeURIComponent(receiptId)}`;

  return {
    request: ({ receiptId, ...order }) => ask('/v1/receipts', receiptId, { id: receiptId, ...order }),
    query: (receiptId) => ask(at(receiptId), receiptId, {}),
    reverse: (receiptId, bookedOn) => ask(`${at(receiptId)}/reversal`, receiptId, { bookedOn }),

    async announce({ remittanceId, day, finesFen, surchargesFen, examFeesFen, refundsFen, totalFen }) {
      const sums = { finesFen, surchargesFen, examFeesFen, refundsFen, totalFen };
      const asked = await signedPost(service, '/v1/remittances', { id: day, remittanceId, day, ...sums });
      const answer =
        asked.ok && asked.value.status === 200 ? Acknowledgement.safeParse(parseJson(asked.value.text)) : undefined;
      if (!answer?.success || answer.data.id !== day) return undefined;
      const { reference, receivedFen } = answer.data;
      return { reference, receivedFen };
    },
  };
}
