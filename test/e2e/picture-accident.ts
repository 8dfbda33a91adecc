import { phone } from './browser.js';
import { readQr, shoot, signIn, write } from './hands.js';
import { agree, inAlipay, inWechat, meet, sign, view } from './journey.js';
import type { Studio } from './picture-studio.js';

/** An accident from the kerb to the signature, the first screens in elder mode and in English, and what officers see of it. */
export async function accident(studio: Studio): Promise<void> {
  await settling(studio);
  await otherwise(studio);
  await officers(studio);
}

async function settling({ browser, addresses: { h5 }, people: [first, second], keep }: Studio): Promise<void> {
  const [a, b] = [await phone(browser), await phone(browser)];
  await signIn(a, h5, 'wechat', first);
  await signIn(b, h5, 'alipay', second);
  await keep(a, 'home');
  await a.tap('#crash');
  await a.page.locator('#gate-none').waitFor();
  await keep(a, 'gate');
  await a.tap('#gate-none');
  await a.page.locator('#photo-P1').waitFor();
  await keep(a, 'photographs');
  for (const shot of ['P1', 'P2', 'P3']) await shoot(a, shot);
  await a.page.locator('#road-cleared').waitFor();
  await keep(a, 'clear-the-road');
  await a.tap('#road-cleared');
  await a.page.locator('#pair-code').waitFor();
  await keep(a, 'pairing');
  await b.page.goto(await readQr(a));
  await Promise.race([b.page.locator('#join').waitFor(), b.page.locator('#confirm-particulars').waitFor()]);
  if (await b.page.locator('#join').isVisible()) await b.tap('#join');
  await a.page.locator('#confirm-particulars:not([disabled])').waitFor();
  await keep(a, 'about-us');
  await a.tap('#confirm-particulars');
  await b.tap('#confirm-particulars');
  await a.page.locator('#shape-A01').waitFor();
  await keep(a, 'what-happened');
  await a.tap('#shape-A01');
  await a.tap('#mover-other');
  await b.tap('#shape-A01');
  await b.tap('#mover-me');
  await a.page.locator('#proposal').waitFor();
  await keep(a, 'proposal');
  await a.tap('#accept');
  await b.tap('#accept');
  await a.page.locator('#sign-pad').waitFor();
  await write(a);
  await keep(a, 'sign');
  await a.tap('#sign');
  await b.page.locator('#sign-pad').waitFor();
  await write(b);
  await b.tap('#sign');
  await a.page.locator('#signed').waitFor();
  await keep(a, 'signed');
  await a.page.goto(h5);
  await a.page.locator('#crash').waitFor();
  await a.tap('#tab-inbox');
  await a.page.locator('[id^=message-]').first().waitFor();
  await keep(a, 'inbox');
  await a.tap('#tab-mine');
  await keep(a, 'mine');
}

async function otherwise({ browser, addresses: { h5 }, keep }: Studio): Promise<void> {
  const elder = await phone(browser);
  await elder.page.goto(h5);
  await elder.tap('#elder');
  await keep(elder, 'home-elder');
  await elder.tap('#crash');
  await elder.page.locator('#gate-injury').waitFor();
  await keep(elder, 'gate-elder');
  await elder.tap('#gate-injury');
  await elder.page.locator('#gate-effect').waitFor();
  await keep(elder, 'gate-injury-elder');

  const english = await phone(browser, { locale: 'en-GB' });
  await english.page.goto(h5);
  await english.tap('#tab-mine');
  if (await english.page.locator('#locale').count()) await english.page.getByText('English').click();
  await english.page.goto(h5);
  await keep(english, 'home-en');
  await english.tap('#crash');
  await english.page.locator('#gate-none').waitFor();
  await keep(english, 'gate-en');
}

async function officers({ browser, addresses, people: [first, second], keep }: Studio): Promise<void> {
  const { api, console: desk, simulators } = addresses;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await page.goto(desk);
  await keep({ page }, 'console-sign-in');
  await page.getByTestId('sign-in').click();
  await page.getByRole('button', { name: /孙强/ }).click();
  await page.getByTestId('queue-entry').first().click();
  await page.getByTestId('statements').waitFor();
  await keep({ page }, 'console-case');
  await page.getByTestId('decision-open').click();
  await page.getByTestId('decision-shape').fill('A01');
  await page.getByTestId('decision-shape').press('Enter');
  await keep({ page }, 'console-decision');
  await page.emulateMedia({ colorScheme: 'dark' });
  await keep({ page }, 'console-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  // What comes after a signature: an injury, an amendment, and two accidents of the same two.
  const [driver, other] = [await inWechat(api, simulators, first), await inAlipay(api, simulators, second)];
  const settle = async () => {
    const settled = await meet(driver, other);
    await agree(settled);
    await sign(settled);
    return settled.caseId;
  };
  const [hurt, wrong] = [await settle(), await settle()];
  await other.post(`/accidents/${hurt}/injury`, {
    injured: { of: 'b', passenger: false },
    symptoms: '颈部疼痛，早上起来头晕。',
    since: new Date().toISOString(),
    hospital: '宁波市第一医院',
  });
  await driver.post(`/accidents/${wrong}/amendments`, {
    reason: '地点选错了。',
    corrections: { place: '宁波市世纪大道与民安路路口' },
  });
  const { amendment } = await view(other, wrong);
  const { amendmentId } = amendment ?? {};
  await other.post(`/accidents/${wrong}/amendment/answers`, { amendmentId, answer: 'agree' });
  await page.goto(desk);
  await page.getByTestId('figures').waitFor();
  await keep({ page }, 'console-queue');
  await page.goto(`${desk}/cases/${hurt}`);
  await page.getByTestId('injury-open').click();
  await page.getByTestId('injury-reports').waitFor();
  await keep({ page }, 'console-injury');
  await page.goto(`${desk}/cases/${wrong}`);
  await page.getByTestId('amendment').waitFor();
  await keep({ page }, 'console-amendment');
  await page.getByTestId('chain').scrollIntoViewIfNeeded();
  await keep({ page }, 'console-chain');
  await page.getByTestId('sign-out').click();
  await page.getByTestId('sign-in').click();
  await page.getByRole('button', { name: /朱琳/ }).click();
  await page.getByTestId('queue').waitFor();
  await page.goto(`${desk}/alerts`);
  await page.getByTestId('alert').first().click();
  await page.getByTestId('alert-detail').waitFor();
  await keep({ page }, 'console-alerts');
  await context.close();
}
