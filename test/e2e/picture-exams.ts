import type { PlanPage } from '@yilu/contracts';
import { type Phone, phone } from './browser.js';
import { named, signIn } from './hands.js';
import { inWechat } from './journey.js';
import type { Studio } from './picture-studio.js';

const exams = '/packageExams/pages';
const study = '/packageStudy/pages';

/** Learners at each stage: what comes next, applying to a receipt, a drawn seat and its check, seats left, and studying. */
export async function learning({ browser, addresses, keep }: Studio): Promise<void> {
  const { api, h5, simulators } = addresses;
  const as = async (name: string) => {
    const who = await phone(browser);
    await signIn(who, h5, 'wechat', named(name));
    return who;
  };
  const at = async (who: Phone, path: string, ready: string) => {
    await who.page.goto(`${h5}${path}`);
    await who.page.locator(`${ready}:visible`).first().waitFor();
  };

  const yong = await as('何勇');
  const { items } = await (await inWechat(api, simulators, named('何勇'))).get<PlanPage>('/exams/plans');
  const open = items.find(({ status }) => status === 'published');
  await at(yong, `${exams}/learning/index`, '#progress');
  await keep(yong, 'learning', 'en', 'elder', 'dark');
  await yong.tap('#next-step:visible');
  await yong.page.locator(`#apply-${open?.planId}:visible`).waitFor();
  await keep(yong, 'exam-plans');
  await yong.tap(`#apply-${open?.planId}:visible`);
  await yong.page.locator('#chosen:visible').waitFor();
  const sessions = yong.page.locator('[id^=session-]:visible');
  await sessions.nth(0).click();
  await sessions.nth(2).click();
  await keep(yong, 'exam-apply', 'elder');
  await yong.tap('#apply-next:visible');
  await yong.page.locator('#apply-rule:visible').waitFor();
  await keep(yong, 'exam-apply-rule');
  await yong.tap('#confirm-application:visible');
  await yong.page.locator('#leaf-hash:visible').waitFor();
  await keep(yong, 'exam-receipt');
  await at(yong, `${exams}/booking/index?id=S2`, '#booked');
  await keep(yong, 'exam-booked', 'elder');
  await yong.context.close();

  const xue = await as('冯雪');
  await at(xue, `${exams}/booking/index?id=S2`, '#drawn');
  await keep(xue, 'exam-drawn', 'en');
  await at(xue, `${exams}/proof/index?id=S2`, '#proof-right');
  await keep(xue, 'exam-proof');
  await at(xue, `${exams}/seats/index?id=S3R`, '#show-free');
  await keep(xue, 'exam-seats', 'dark');
  await xue.context.close();

  const guest = await phone(browser);
  await at(guest, `${study}/home/index`, '#download');
  await guest.tap('#download:visible');
  await guest.page.locator('#chapters:visible').waitFor();
  await keep(guest, 'study', 'en', 'elder', 'dark');
  await guest.tap('#chapter-signs:visible');
  await guest.page.locator('#question:visible').waitFor();
  await guest.tap('#option-A:visible');
  await guest.page.locator('#was-right:visible, #was-wrong:visible').waitFor();
  await keep(guest, 'study-question', 'elder');
  await guest.context.close();
}
