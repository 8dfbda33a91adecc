import { addDays, dayOf } from '@yilu/kernel';
import { begunToday, examDays, hallNumber } from './exam-day.js';
import type { Studio } from './picture-studio.js';

const hourMs = 3_600_000;

/** The exam desk: a draft with its faults, a plan that was drawn, a hall with its people and results, a storm. */
export async function examDesk({ browser, addresses, storeEndpoint, keep }: Studio): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const at = (id: string) => page.getByTestId(id);
  const kept = (name: string) => keep({ page }, name);
  const open = (path: string) => page.goto(`${addresses.console}${path}`);
  const days = await examDays(addresses.api, storeEndpoint);
  const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();
  const [hall, storm, shelter] = [hallNumber('TODAY'), hallNumber('STORM'), hallNumber('OTHER')];
  const numbers = await days.hall({ sessionId: hall, startsAt: begunToday() }, 12);
  await days.hall({ sessionId: storm, startsAt: inHours(120) }, 24);
  await days.hall({ sessionId: shelter, startsAt: inHours(168), capacity: 30 }, 8);

  await open('/');
  await at('sign-in').click();
  await page.getByRole('button', { name: /方敏/ }).click();
  await at('sign-out').waitFor();

  await open('/exams/plans/new');
  await at('draft-title-zh').fill('元旦后第一周考试计划');
  await at('draft-title-en').fill('First week of the year');
  await at('draft-day').fill(addDays(dayOf(new Date()), 40));
  for (let row = 0; row < 4; row++) await at('row-add').click();
  await at('cell-1-capacity').fill('0');
  await at('cell-2-to').fill('08:00');
  await at('draft-save').click();
  await at('draft-faults').waitFor();
  await kept('console-exam-plan');

  await open(`/exams/plans/${days.planId}`);
  await at('plan-steps').waitFor();
  await kept('console-exam-draw');

  await open(`/exams/hall/${hall}`);
  await at('roster').waitFor();
  await kept('console-exam-roster');
  await at('results-paste').click();
  await at('sheet-text').fill(
    [...numbers.slice(0, 5).map((number, n) => `${number},合格,${88 + n * 2}`), '2999999999999,合格,90'].join('\n'),
  );
  await at('sheet-bad').waitFor();
  await kept('console-exam-results');

  await open('/exams/calling-off');
  await at('off-plan').selectOption(days.planId);
  await at('off-day').fill(dayOf(new Date(inHours(120))));
  await at(`off-${storm}`).check();
  await at(`instead-${shelter}`).check();
  await at('calloff-open').click();
  await at('calloff-typhoon').click();
  await kept('console-exam-call-off');
  days.close();
  await context.close();
}
