import type { AgreementCopy } from '@yilu/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { signIn, write } from './hands.js';
import { agree, demoPeople, inAlipay, inWechat, meet, sign, until } from './journey.js';

/** After the agreement: a wrong line is put right by both (A20), and an injury freezes it (A19). */
const { api, h5, simulators } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let a: Phone;
let b: Phone;
let first: AgreementCopy;
let caseId: string;

const verdictOf = async (number: string) => {
  await b.page.goto(`${h5}/v/${number}`);
  const notice = b.page.locator('[id^=verify-]').first();
  await notice.waitFor();
  return { id: await notice.getAttribute('id'), text: await notice.textContent() };
};

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  const [one, two] = await demoPeople(simulators);
  const settled = await meet(await inWechat(api, simulators, one), await inAlipay(api, simulators, two));
  await agree(settled);
  first = await sign(settled);
  caseId = settled.caseId;
  [a, b] = [await phone(browser), await phone(browser)];
  await signIn(a, h5, 'wechat', one);
  await signIn(b, h5, 'alipay', two);
});
afterAll(() => close());

it('puts a wrong place right once the other agrees and both have signed again', async () => {
  await a.page.goto(`${h5}/packageAccident/pages/case/index?id=${caseId}`);
  await a.tap('#amend');
  await a.tap('#wrong-place');
  await a.type('#amend-place', '宁波市中山西路 88 号门口');
  await a.type('#amend-reason', '当时记错了路名');
  await a.tap('#propose-amendment');
  await a.page.locator('#amendment-open').waitFor();
  await b.page.goto(`${h5}/packageAccident/pages/case/index?id=${caseId}`);
  await b.tap('#see-amendment');
  await b.tap('#agree-amendment');
  for (const who of [b, a]) {
    if (who === a) await a.page.reload();
    await who.page.locator('#sign-amendment').waitFor();
    await until(async () => {
      await write(who);
      return (await who.page.locator('#sign-amendment:not([disabled])').count()) > 0;
    }, 'a signature on the paper');
    await who.tap('#sign-amendment');
    // This page reads again after its own acts alone: who signs last has to find the other's signature.
    await who.page.locator('#sign-amendment').waitFor({ state: 'detached' });
  }
  await a.page.locator('#amendment-completed').waitFor();
});

it('says of the old paper that it is genuine and no longer in force, and why', async () => {
  const { id, text } = await verdictOf(first.number);
  expect(id).toBe('verify-superseded');
  expect(text).toContain('更正');
});

it('saves the evidence as a file', async () => {
  await a.page.goto(`${h5}/packageAftermath/pages/evidence/index?id=${caseId}`);
  const zip = a.page.waitForResponse((response) => response.url().includes('/evidence?part=1'));
  await a.tap('#save-evidence');
  expect((await zip).headers()['content-type']).toBe('application/zip');
  await a.page.locator('#evidence-saved').waitFor();
});

it('freezes the agreement where somebody feels unwell later, and tells what to do', async () => {
  await b.page.goto(`${h5}/packageAccident/pages/case/index?id=${caseId}`);
  await b.tap('#feel-unwell');
  await b.tap('#feeling-neck');
  await b.tap('#report-injury');
  await b.page.locator('#reopened').waitFor();
  expect(await b.page.locator('#injury-call-120').count()).toBe(1);
  await a.page.goto(`${h5}/packageAccident/pages/case/index?id=${caseId}`);
  await a.page.locator('#reopened').waitFor();
  expect(await a.page.locator('.content').first().textContent()).not.toContain('脖子');
});

it('shows anybody the city’s numbers, and of small groups only that they are small', async () => {
  await b.page.goto(h5);
  await b.tap('#home-statistics');
  await b.page.locator('#statistics').waitFor();
  expect(await b.page.locator('#median-claim').textContent()).toMatch(/不公布|分钟/);
});
