import { type Me, PersonId } from '@yilu/contracts';
import type { Addresses } from '@yilu/local-city/addresses';
import { settleCitizen } from '@yilu/local-city/demo/citizens';
import type { Page } from 'playwright-core';
import { eventually } from './fines.js';
import { named } from './hands.js';

/** A learner of whom the register has told, and how a hall knows him. */
export async function seatedLearner(addresses: Addresses, name: string, maskedName: string) {
  const citizen = await settleCitizen(addresses, named(name), 'wechat');
  await eventually(() => citizen.call('POST', '/exams/learner').catch(() => undefined), `the register on ${name}`);
  const { personId } = await citizen.call<Me>('GET', '/identity/me');
  return { citizen, seated: { personId: PersonId.parse(personId), maskedName } };
}

/** Goes on by the Tab key until this control has the focus, as whoever has no mouse. */
export async function tabTo(shown: Page, id: string) {
  for (let step = 0; step < 80; step++) {
    if ((await shown.evaluate('document.activeElement?.dataset.testid')) === id) return;
    await shown.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${id}`);
}
