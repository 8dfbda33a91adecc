import { bring, decide, motorist, pay } from './fines.js';
import type { Studio } from './picture-studio.js';

/** Officers at violations and money: a defence beside its record, held records, flexible enforcement, a payment. */
export async function desk({ browser, addresses, keep }: Studio): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const at = (id: string) => page.getByTestId(id);
  const kept = (name: string) => keep({ page }, name);
  const open = (path: string) => page.goto(`${addresses.console}${path}`);
  const signIn = async (name: RegExp, path: string) => {
    await open('/');
    await at('sign-in').or(at('sign-out')).first().waitFor();
    if (await at('sign-out').isVisible()) await at('sign-out').click();
    await at('sign-in').click();
    await page.getByRole('button', { name }).click();
    await at('sign-out').waitFor();
    await open(path);
  };

  await signIn(/朱琳/, '/violations/defences');
  await at('defence').first().click();
  await at('purpose-answering').click();
  await at('defence-detail').waitFor();
  await kept('console-defence');
  await at('defence-take').click();
  await at('defence-answer').click();
  await at('phrase-verified').click();
  await at('phrase-upheld').click();
  await kept('console-defence-answer');
  await at('answer-preview').click();
  await at('consequences').waitFor();
  await kept('console-defence-consequences');
  await open('/violations/held');
  for (const [hold, name] of [
    ['可能重复', 'duplicate'],
    ['可能认错号牌', 'look-alike'],
  ] as const) {
    await at('record').filter({ hasText: hold }).first().click();
    await at('held-why').getByText(hold).waitFor();
    await kept(`console-held-${name}`);
  }
  await signIn(/徐明/, '/violations/flexible');
  await at('situations').waitFor();
  await kept('console-flexible');
  await open('/violations/imports');
  await at('imports').waitFor();
  await kept('console-imports');

  const owner = await motorist(addresses, '王芳', 'wechat');
  const [recordId] = await bring(addresses, owner, [
    { key: 'prohibition_marking', daysAgo: 40 },
    { key: 'prohibition_marking', daysAgo: 43 },
  ]);
  const { number, obligationId, fen } = await decide(owner, recordId ?? '');
  await pay(addresses, owner, obligationId, fen);
  await signIn(/钱颖/, `/money/find/${number}`);
  await at('obligation').waitFor();
  await kept('console-money');
  await at('refund-open').click();
  await kept('console-refund');
  await context.close();
}
