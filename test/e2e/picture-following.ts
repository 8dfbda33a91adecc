import { people } from '@yilu/local-city/demo/people';
import { type Phone, phone } from './browser.js';
import { send } from './fines.js';
import { signIn } from './hands.js';
import { hotlineHands } from './hotline-hands.js';
import { type DemoPerson, inWechat } from './journey.js';
import type { Studio } from './picture-studio.js';

const pages = '/packageHotline/pages';
const sign = {
  serviceCode: 'FAC-SIGN-MISSING',
  attributes: { danger_now: '否', direction: '东向西' },
  place: '鄞州区福明路 96 号门前',
  location: { lat: 29.8655, lng: 121.5878 },
  description: '路口的指示牌倒在人行道上，晚上容易绊倒人。',
};

function named(name: string): DemoPerson {
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`${name} is nobody`);
  return person;
}

/** A report from its repair to its reporter's word, his list, a sticker on a pole, a watched area, and how soon units are. */
export async function following({ browser, addresses, keep }: Studio): Promise<void> {
  const { api, h5, simulators } = addresses;
  const hands = hotlineHands(addresses);
  const fang = named('王芳');
  const caller = await inWechat(api, simulators, fang);
  const at = async (who: Phone, path: string, ready: string) => {
    await who.page.goto(`${h5}${path}`);
    await who.page.locator(`${ready}:visible`).first().waitFor();
  };

  const asset = { kind: 'lamp', location: sign.location, place: '鄞州区福明路 128 号门前', unitId: 'lighting' };
  await (await hands.as('officer-fei'))('PUT', '/feedback/staff/assets/NB-6204', asset);
  const lamp = await hands.photographed(caller, { shows: 'lamp' });
  const dark = await hands.filed(caller, {
    ...{ serviceCode: 'FAC-LIGHTING', assetCode: 'NB-6204', description: '路灯三天没亮了。', photoIds: [lamp] },
  });
  await hands.marked(dark, lamp);
  const photo = await hands.photographed(caller, { shows: 'sign' });
  const fallen = await hands.filed(caller, { ...sign, photoIds: [photo] });
  await hands.marked(fallen, photo);
  await hands.act('officer-lin', fallen, 'acceptance');
  await hands.act('officer-lin', fallen, 'dispatch', { unitId: 'maintenance' });
  await hands.act('officer-tang', fallen, 'schedule');

  const stranger = await phone(browser);
  await at(stranger, `/r/${fallen}`, '#me-too');
  await keep(stranger, 'report-followed', 'en', 'elder', 'dark');
  const repair = await hands.repaired('officer-tang', fallen, { shows: 'sign' });
  await hands.act('officer-tang', fallen, 'completion', {
    outcome: 'fixed',
    photoIds: [repair],
    text: '标志已重新立好。',
  });
  await hands.act('officer-lin', fallen, 'reply', { text: '标志已重新立好并加固，感谢您的反映。' });
  await at(stranger, '/a/NB-6204', '#asset');
  await keep(stranger, 'sticker', 'elder');
  await send(`${simulators}/_sim/jobs/feedback-measure-response/run`);
  await at(stranger, `${pages}/response/index`, '#response-times');
  await keep(stranger, 'response-times', 'en');
  await stranger.context.close();

  const reporter = await phone(browser);
  await signIn(reporter, h5, 'wechat', fang);
  await at(reporter, `${pages}/mine/index`, '#reports-asked');
  await keep(reporter, 'my-reports', 'elder');
  await at(reporter, `/r/${fallen}`, '#survey');
  await reporter.tap('#settled-no:visible');
  await reporter.page.locator('#survey:visible').scrollIntoViewIfNeeded();
  await keep(reporter, 'really-fixed', 'en');
  await at(reporter, `${pages}/areas/index`, '#area-limit');
  await keep(reporter, 'watched-areas');
  await reporter.context.close();
}
