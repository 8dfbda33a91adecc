import { type Open311City, open311City, reportOf, square } from '../fixtures/open311-city.js';
import { on } from './exams-act.js';
import type { Answered, Scenario } from './explore.js';
import { asked, feedbackScenario } from './feedback-act.js';

type Act = () => Promise<Answered>;

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

/** Something that a client sends, in the city over a table that is there already; the store of pictures may fail too. */
const sent = (
  name: string,
  path: string,
  fields: Record<string, string>,
  { photos = 0, before = async () => {} }: { photos?: number; before?: (city: Open311City) => Promise<void> } = {},
): Scenario<Act> => ({
  name,
  // Each photograph is registered and stored before the request that it belongs to.
  ...(photos > 0 ? { inSteps: true } : {}),
  async arrange(table, through) {
    const city = await open311City(on(table), {
      bytes: { write: (key) => through('pictures.write', async () => void key) },
    });
    await before(city);
    return async () => {
      const form = new FormData();
      for (const [field, value] of Object.entries({ api_key: city.key, ...fields })) form.set(field, value);
      for (let count = 0; count < photos; count++)
        form.set(`photo${count}`, new File([jpeg, String(count)], `${count}.jpeg`, { type: 'image/jpeg' }));
      return city.ask(path, { method: 'POST', body: form });
    };
  },
  act: (act) => act(),
});

const request = {
  service_code: 'FAC-SIGN-MISSING',
  description: '标志倒了',
  'attribute[danger_now]': '否',
};
const pinned = { ...request, lat: String(square.lat), long: String(square.lng) };
const update = { service_request_id: 'AAAAAAAAAAA1', update_id: '7', description: '还是歪的' };
const replied = (city: Open311City) =>
  city.file(
    reportOf('AAAAAAAAAAA1', {
      status: 'replied',
      client: { keyId: 'fms000000000' },
      reply: { at: '2026-11-25T01:00:00.000Z', text: '已更换' },
      survey: { until: '2026-12-02T16:00:00.000Z' },
    }),
  );
const keys = '/feedback/staff/keys';

/** Every act of a client of Open311, and of whoever lets it in. */
export const open311: readonly Scenario<Act>[] = [
  sent('postRequest', 'requests.json', pinned),
  sent('postRequest, in words', 'requests.json', { ...request, address_string: '人民路菜场门口' }),
  sent('postRequest, with two photographs', 'requests.json', pinned, { photos: 2 }),
  sent('postUpdate', 'servicerequestupdates.json', update, { before: replied }),
  sent('postUpdate, reopening', 'servicerequestupdates.json', { ...update, status: 'REOPEN' }, { before: replied }),
  sent('postUpdate, with a photograph', 'servicerequestupdates.json', update, { photos: 1, before: replied }),
  feedbackScenario('makeApiKey', async (town) =>
    asked(town, 'admin', ['POST', keys, { owner: '随手拍', contact: 'developer@example.cn' }]),
  ),
  feedbackScenario('revokeApiKey', async (town) => {
    const { body } = await town.post('admin', keys, { owner: '随手拍', contact: 'developer@example.cn' });
    return asked(town, 'admin', ['POST', `${keys}/${body.key.keyId}/revocation`]);
  }),
];
