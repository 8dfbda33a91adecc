import type { Claim, Page } from '@yilu/contracts';
import { phone } from './browser.js';
import { photographFile, signIn } from './hands.js';
import { agree, inAlipay, inWechat, meet, sign, until, view } from './journey.js';
import type { Studio } from './picture-studio.js';

/** After the signatures: the claim, an amendment, an injury, a talk with an officer, and what anybody may see. */
export async function afterwards(studio: Studio): Promise<void> {
  const { browser, addresses, people, keep } = studio;
  const { h5, api, console: desk, simulators } = addresses;
  const [first, second] = people;
  const [driver, other] = [await inWechat(api, simulators, first), await inAlipay(api, simulators, second)];
  const settled = await meet(driver, other);
  await agree(settled);
  const { number } = await sign(settled);
  const { caseId } = settled;
  const a = await phone(browser);
  await signIn(a, h5, 'wechat', first);
  const at = (page: string, query = `id=${caseId}`) => a.page.goto(`${h5}/${page}/index?${query}`);

  await at('packageAccident/pages/case');
  await a.page.locator('#to-claims').waitFor();
  await a.page.locator('#amend').scrollIntoViewIfNeeded();
  await keep(a, 'afterwards');
  const { claimId } = await until(async () => {
    const { items } = await driver.get<Page<Claim>>('/claims');
    return items.find((claim) => claim.caseId === caseId && claim.claimNumber);
  }, 'the number of the claim');
  await at('packageClaims/pages/claim', `id=${claimId}`);
  await a.page.locator('#claim-stages').waitFor();
  await keep(a, 'claim', 'en');
  await at('packageClaims/pages/booking', `id=${claimId}`);
  await a.page.locator('.slot:not(.disabled)').first().click();
  await keep(a, 'booking');
  await at('packageAftermath/pages/injury');
  await a.page.locator('#injured-a-driver').waitFor();
  await a.tap('#feeling-neck');
  await keep(a, 'injury', 'elder');

  await other.post(`/accidents/${caseId}/amendments`, {
    reason: '地点选错了。',
    corrections: { place: '宁波市世纪大道与民安路路口' },
  });
  await at('packageAftermath/pages/amendment');
  await a.page.locator('#agree-amendment').waitFor();
  await keep(a, 'amendment');
  const { amendment } = await view(driver, caseId);
  const answer = { amendmentId: amendment?.amendmentId, answer: 'agree' };
  await driver.post(`/accidents/${caseId}/amendment/answers`, answer);
  for (const who of [driver, other]) {
    const drawnUp = (await view(who, caseId)).amendment?.agreement;
    await who.post(`/accidents/${caseId}/amendment/signatures`, {
      agreementVersion: drawnUp?.version,
      documentHash: drawnUp?.documentHash,
      strokes: [
        [
          [100, 200],
          [400, 100],
          [700, 300],
        ],
      ],
    });
  }
  await a.page.goto(`${h5}/v/${number}`);
  await a.page.locator('#verify-superseded').waitFor();
  await keep(a, 'verify-superseded');
  await a.page.goto(`${h5}/packageAftermath/pages/statistics/index`);
  await a.page.locator('#statistics').waitFor();
  await keep(a, 'statistics', 'en');

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const officer = await context.newPage();
  await officer.goto(desk);
  await officer.getByTestId('sign-in').click();
  await officer.getByRole('button', { name: /孙强/ }).click();
  await officer.getByTestId('queue').waitFor();
  await a.page.goto(h5);
  await a.tap('#crash');
  await a.page.locator('#gate-none').waitFor();
  await a.page.locator('#ask-officer:visible').click();
  await a.page.locator('#chat-place').waitFor();
  await a.tap('#phrase-leaves');
  await a.page.locator('#chat-thread').getByText('对方要离开现场').waitFor();
  const chooser = a.page.waitForEvent('filechooser');
  await a.tap('#chat-camera');
  await (await chooser).setFiles(photographFile('P3'));
  await a.page.locator('[id^="chat-picture-"] img').first().waitFor();
  await officer.goto(`${desk}/chats`);
  await officer.getByTestId('conversation').first().click();
  await officer.getByTestId('chat-take').click();
  await officer.getByTestId('chat-text').fill('我在看照片，先别让对方走。');
  await officer.keyboard.press('Control+Enter');
  await a.page.locator('#chat-thread').getByText('我在看照片').first().waitFor();
  await keep(a, 'chat', 'dark');
  await context.close();
  await a.context.close();
}
