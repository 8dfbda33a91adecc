import { expireCases } from '@yilu/accidents/use-cases/expire-cases';
import type { NewEvent, Others, PartyRole } from '@yilu/contracts';
import { isAccidentEvent, recipients, toldBy } from '@yilu/messages/domain/notices';
import { beforeEach, describe, expect, it } from 'vitest';
import { guest, register } from '../../fixtures/register.js';
import { type City, city } from './city.js';

/** A18: whoever takes part hears of every new state, or did it himself and sees it. */
let here: City;
beforeEach(async () => {
  here = await city({ registry: register() });
});

/** The seats that are told something by these events. */
const told = (events: readonly NewEvent[]): PartyRole[] => {
  const all = events.flatMap((event) => {
    const whole = { ...event, id: crypto.randomUUID(), at: here.clock.at.toISOString() };
    if (!isAccidentEvent(whole)) return [];
    const notice = toldBy(whole);
    return notice ? recipients(whole.data, notice.to).map(({ role }) => role) : [];
  });
  return [...new Set(all)].sort();
};
const officer = (id: string, path: string, body: object = {}) =>
  here.as('accident_officer').post(`/accidents/staff/cases/${id}${path}`, body);
const injury = () => ({
  injured: { of: 'a', passenger: false },
  symptoms: '颈部疼痛',
  since: here.clock.at.toISOString(),
});
const withdrawn = async (id: string) => here.as('a').post(`/accidents/${id}/withdrawal`, {});
const amended = async () => {
  const id = await here.steps.signed();
  const corrections = { place: '海曙区中山东路' };
  await here.as('a').post(`/accidents/${id}/amendments`, { reason: '写错了', corrections });
  const { amendmentId } = (await here.as('a').get(`/accidents/${id}`)).body.amendment;
  return {
    id,
    answer: (body: object) => here.as('b').post(`/accidents/${id}/amendment/answers`, { amendmentId, ...body }),
  };
};
const later = async (hours: number) => {
  here.clock.at = new Date(here.clock.at.getTime() + hours * 3_600_000);
  await expireCases(here.deps)();
};

type Deed = () => Promise<unknown>;
/** What happens, who has to be told of it, and the way there; it gives back the last step. */
const rows: readonly (readonly [what: string, heard: string, way: () => Promise<Deed>])[] = [
  [
    'the other joins',
    'a',
    async () => {
      const id = await here.steps.cleared();
      return () => here.steps.join(id, 'b');
    },
  ],
  [
    'a guest sits down',
    'a',
    async () => {
      const id = await here.steps.cleared();
      const vehicle = { kind: 'motor', plate: guest.plate, plateKind: guest.plateKind, licenceHeld: true };
      const { name, documentNumber } = guest;
      return () => here.as('a').post(`/accidents/${id}/guests`, { name, documentNumber, vehicle });
    },
  ],
  [
    'the opener awaits nobody else',
    'b',
    async () => {
      const id = await here.steps.cleared(['motor', 'motor']);
      await here.steps.join(id, 'b');
      return () => here.as('a').put(`/accidents/${id}/parties`, { others: ['motor'] satisfies Others });
    },
  ],
  [
    'the last statement is in',
    'ab',
    async () => {
      const id = await here.steps.confirmed();
      await here.steps.state(id, 'a');
      return () => here.steps.state(id, 'b');
    },
  ],
  [
    'a signed text changes',
    'ab',
    async () => {
      const id = await here.steps.accepted();
      await here.steps.sign(id, 'a');
      return () => here.steps.state(id, 'b', { note: '补充' });
    },
  ],
  [
    'the agreement is drawn up',
    'ab',
    async () => {
      const id = await here.steps.compared();
      await here.steps.accept(id, 'a');
      return () => here.steps.accept(id, 'b');
    },
  ],
  [
    'one signs',
    'b',
    async () => {
      const id = await here.steps.accepted();
      return () => here.steps.sign(id, 'a');
    },
  ],
  [
    'all have signed',
    'ab',
    async () => {
      const id = await here.steps.accepted();
      await here.steps.sign(id, 'a');
      return () => here.steps.sign(id, 'b');
    },
  ],
  [
    'an officer is asked for',
    'b',
    async () => {
      const id = await here.steps.compared();
      return () => here.as('a').post(`/accidents/${id}/officer-requests`, {});
    },
  ],
  [
    'the officer has the case',
    'ab',
    async () => {
      const id = await here.steps.compared();
      await here.as('a').post(`/accidents/${id}/officer-requests`, {});
      return () => here.as('b').post(`/accidents/${id}/officer-requests`, {});
    },
  ],
  [
    'nobody answers the call for an officer',
    'ab',
    async () => {
      const id = await here.steps.compared();
      await here.as('a').post(`/accidents/${id}/officer-requests`, {});
      return () => later(25);
    },
  ],
  [
    'the officer asks',
    'b',
    async () => {
      const id = await here.steps.queued();
      return () => officer(id, '/questions', { to: 'b', text: '当时车速多少？' });
    },
  ],
  [
    'the officer decides',
    'ab',
    async () => {
      const id = await here.steps.queued();
      return () => here.steps.determine(id);
    },
  ],
  [
    'one acknowledges',
    'a',
    async () => {
      const id = await here.steps.determined();
      return () => here.as('a').post(`/accidents/${id}/determination/acknowledgement`, { outcome: 'received' });
    },
  ],
  [
    'a review goes to the higher office',
    'ab',
    async () => {
      const id = await here.steps.determined();
      await here.as('a').post(`/accidents/${id}/determination/acknowledgement`, { outcome: 'received' });
      await here.as('a').post(`/accidents/${id}/determination/review`, { reasons: '责任划分不对，对方先变道' });
      return () => officer(id, '/review-forwarding');
    },
  ],
  [
    'the police have it',
    'ab',
    async () => {
      const id = await here.steps.confirmed();
      return () => here.as('a').post(`/accidents/${id}/referral`, { reason: 'refused' });
    },
  ],
  [
    'it is withdrawn',
    'ab',
    async () => {
      const id = await here.steps.confirmed();
      return () => withdrawn(id);
    },
  ],
  [
    'it lapses',
    'ab',
    async () => {
      await here.steps.confirmed();
      return () => later(25);
    },
  ],
  [
    'an injury is reported',
    'b',
    async () => {
      const id = await here.steps.signed();
      return () => here.as('a').post(`/accidents/${id}/injury`, injury());
    },
  ],
  [
    'an officer takes the injury over',
    'ab',
    async () => {
      const id = await here.steps.signed();
      await here.as('a').post(`/accidents/${id}/injury`, injury());
      return () => officer(id, '/injury/takeover');
    },
  ],
  [
    'an amendment is proposed',
    'b',
    async () => {
      const id = await here.steps.signed();
      const corrections = { place: '海曙区中山东路' };
      return () => here.as('a').post(`/accidents/${id}/amendments`, { reason: '写错了', corrections });
    },
  ],
  [
    'all agree to an amendment',
    'ab',
    async () => {
      const { answer } = await amended();
      return () => answer({ answer: 'agree' });
    },
  ],
  [
    'an amendment is refused',
    'a',
    async () => {
      const { answer } = await amended();
      return () => answer({ answer: 'refuse', reason: '地点没有写错' });
    },
  ],
  [
    'an amendment lapses',
    'ab',
    async () => {
      await amended();
      return () => later(49);
    },
  ],
  [
    'one objects',
    'b',
    async () => {
      const id = await here.steps.signed();
      return () => here.as('a').post(`/accidents/${id}/objections`, { reason: '我认为不该全责' });
    },
  ],
];

describe('where something happens, somebody is told', () => {
  it.each(rows)('%s: %s', async (_what, heard, way) => {
    const last = await way();
    const before = here.events.length;
    const answer = await last();
    expect(answer === undefined || (answer as { status: number }).status < 300).toBe(true);
    expect(told(here.events.slice(before)).join('')).toBe(heard);
  });
});
