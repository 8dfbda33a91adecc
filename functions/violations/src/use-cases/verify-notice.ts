import { type NoticeVerification, VerifyCode } from '@yilu/contracts';
import { decisionVerified, notGenuine, noticeVerified } from '../domain/verification.js';
import type { Deps } from '../ports.js';

/** As it is printed: in groups, and read aloud with letters that the alphabet of codes leaves out. */
const asWritten = (code: string): string =>
  code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** Whether a notice or a decision is ours, for anybody who holds one (V22). */
export const verifyNotice =
  ({ store, city }: Deps) =>
  async (written: string): Promise<NoticeVerification> => {
    const code = VerifyCode.safeParse(asWritten(written));
    if (!code.success) return notGenuine;
    const [issued] = (await store.find({ codes: [code.data] })).codes;
    if (!issued) return notGenuine;
    // What the code stands for it alone tells.
    const { of } = issued;
    if (of.kind === 'notice') return noticeVerified((await store.find({ records: [of.recordId] })).records[0], city);
    return decisionVerified((await store.find({ decisions: [of.number] })).decisions[0], city);
  };
