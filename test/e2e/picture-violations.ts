import type { RecordPage, RecordView } from '@yilu/contracts';
import { phone } from './browser.js';
import { signIn } from './hands.js';
import { type Caller, inWechat, until } from './journey.js';
import type { Studio } from './picture-studio.js';

const V = '/packageViolations/pages';

const recordOf = (caller: Caller, plate: string, key: string, status: string) =>
  until(async () => {
    const path = `/violations?plate=${encodeURIComponent(plate)}&plateKind=02&show=all`;
    const { items } = await caller.get<RecordPage>(path);
    return items.find((record) => record.act.key === key && record.status === status);
  }, `the record of ${key}`);

/** A citizen and his records: list, detail, handling to the receipt, his points, and an objection. */
export async function violations({ browser, addresses, people: [first, second], keep }: Studio): Promise<void> {
  const { api, h5, simulators } = addresses;
  const who = await phone(browser);
  await signIn(who, h5, 'wechat', first);
  const caller = await inWechat(api, simulators, first);
  const red = await recordOf(caller, '浙B12A07', 'red_light', 'open');
  const at = async (path: string, ready: string) => {
    await who.page.goto(`${h5}${path}`);
    await who.page.locator(`${ready}:visible`).first().waitFor();
  };
  await at(`${V}/list/index`, `#record-${red.recordId}`);
  await keep(who, 'violations', 'en', 'elder');
  await at(`${V}/record/index?id=${red.recordId}`, '#facts');
  await keep(who, 'violation', 'en', 'elder', 'dark');
  await at(`${V}/points/index`, '#gauge');
  await keep(who, 'points');
  await at(`${V}/defend/index?id=${red.recordId}`, '[id^=circumstance-]');
  await who.page.locator('[id^=circumstance-]').first().click();
  await who.page.locator('#statement').fill('前方救护车鸣笛，我为让行越过了停止线，过后马上停下。');
  await keep(who, 'objection');
  await at(`${V}/handle/index?id=${red.recordId}`, '#ruling');
  await keep(who, 'handling', 'elder');
  await who.tap('#facts-confirmed');
  await who.tap('#confirm-handling');
  await who.page.locator('#remedies').waitFor();
  await keep(who, 'penalty-decision', 'en');
  await who.tap('#pay');
  await who.page.locator('#sum').waitFor();
  await keep(who, 'pay', 'elder');
  await who.tap('#pay-now');
  await who.page.getByTestId('wallet-confirm').waitFor();
  await keep(who, 'pay-wallet');
  await who.page.getByTestId('wallet-confirm').click();
  await who.page.goto(h5);
  await who.tap('#home-paying');
  await who.page.locator('#payment-paid').waitFor();
  await keep(who, 'paid');
  const { decision } = await caller.get<RecordView>(`/violations/records/${red.recordId}`);
  await until(
    () =>
      caller.get(`/payments/receipts/${decision?.obligationId}`).then(
        () => true,
        () => false,
      ),
    'the receipt',
  );
  await at(`/packagePayments/pages/receipt/index?id=${decision?.obligationId}`, '#checking');
  await keep(who, 'receipt');
  await who.context.close();

  const warned = await phone(browser);
  await signIn(warned, h5, 'alipay', second);
  await warned.tap('#home-violations');
  await warned.page.locator('[id^=record-]').first().click();
  await warned.page.locator('#handle').click();
  await warned.page.locator('#outcome-warning').waitFor();
  await keep(warned, 'first-warning');
  await warned.context.close();
}
