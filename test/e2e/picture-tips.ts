import type { RewardPage } from '@yilu/contracts';
import { people } from '@yilu/local-city/demo/people';
import { phone } from './browser.js';
import { eventually, motorist } from './fines.js';
import { signIn } from './hands.js';
import { type DemoPerson, inWechat } from './journey.js';
import type { Studio } from './picture-studio.js';
import { fileTip, give, junction, reviewers, shot } from './tip-hands.js';

function named(name: string): DemoPerson {
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`${name} is nobody`);
  return person;
}

/** A reporter: the pictures, the plate, the summary, what became of his reports, his rewards, and who saw his identity. */
export async function tips({ browser, addresses, keep }: Studio): Promise<void> {
  const { api, h5, simulators } = addresses;
  const pages = `${h5}/packageTips/pages`;
  const reporter = await inWechat(api, simulators, named('吴桐'));
  const { plate, plateKind, caller: owner } = await motorist(addresses, '陈静', 'wechat');
  const officers = await reviewers(addresses);
  const who = await phone(browser);
  await signIn(who, h5, 'wechat', named('吴桐'));
  const at = async (path: string, ready: string) => {
    await who.page.goto(`${pages}/${path}`);
    await who.page.locator(`${ready}:visible`).first().waitFor();
  };
  const top = () => who.page.evaluate('window.scrollTo(0, 0)');
  const show = (selector: string) => who.page.locator(`${selector}:visible`).first().scrollIntoViewIfNeeded();

  await at('new/index', '#tip-types');
  await keep(who, 'tip-new', 'en', 'elder');
  await who.tap('#type-cut_queue:visible');
  for (const step of [0, 1]) {
    await give(who, '#take-photo', shot({ takenAt: new Date(), shows: { plate, plateKind, colour: '白色', step } }));
    await who.page.locator(`#medium-${step + 1} .badge.ok:visible`).waitFor();
    await who.page.waitForTimeout(2_100);
  }
  await show('#tip-evidence');
  await keep(who, 'tip-pictures');
  await who.type('#plate:visible', plate);
  await show('#plate-right');
  await keep(who, 'tip-plate');
  await who.tap('#plate-right:visible');
  await who.type('#place-words:visible', junction.place);
  await who.tap('#read-over:visible');
  await who.page.locator('#tip-summary:visible').waitFor();
  await top();
  await keep(who, 'tip-summary');
  await who.tap('#send-tip:visible');
  await who.page.locator('#filed:visible').waitFor();
  await keep(who, 'tip-filed', 'dark');

  const tipId = new URL(who.page.url()).searchParams.get('id') ?? '';
  const recordId = await officers.adopt(tipId, { plate, plateKind, key: 'cut_queue' }, owner);
  await officers.decided(owner, recordId);
  await eventually(async () => (await reporter.get<RewardPage>('/payments/rewards')).items[0], 'a reward');
  const refused = await fileTip(reporter, { type: 'wrong_way', plate: '浙B8Q90H' });
  await officers.reject(refused.tipId, 'no_movement');
  await at('list/index', `#tip-${tipId}`);
  await keep(who, 'tip-list', 'en', 'elder');
  await at(`tip/index?id=${refused.tipId}`, '#reason');
  await keep(who, 'tip-not-adopted');
  await at('rewards/index', '#cap');
  await keep(who, 'tip-rewards', 'en');
  await at('openings/index', '#never-opened');
  await keep(who, 'tip-openings');
  await who.context.close();
}
