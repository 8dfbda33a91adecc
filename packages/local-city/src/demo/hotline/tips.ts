import type { FileTipRequest, ReviewTipRequest, StaffTip, TipMediaForm, TipView } from '@yilu/contracts';
import { type Call, eventually, UnexpectedAnswer } from '../api-client.js';
import { capturePicture } from '../capture-picture.js';
import { near, type Spot, spots } from './spots.js';
import type { HotlineStage } from './stage.js';
import { jpegOf, sendByForm, sha256, uuidOf } from './street-photos.js';

const hourMs = 3_600_000;

interface DemoTip {
  readonly name: string;
  readonly by: string;
  readonly type: FileTipRequest['type'];
  readonly spot: Spot;
  readonly text: string;
  /** Of a clue there is neither plate nor picture. */
  readonly car?: { readonly plate: string; readonly colour: string };
  /** The second picture says in its own file that it was taken so many hours before. */
  readonly hoursBefore?: number;
  readonly verdict?: Omit<Extract<ReviewTipRequest, { verdict: 'reject' }>, 'version'> | { readonly verdict: 'adopt' };
}

/** Tips: a clue that proved true and is rewarded, one that was not adopted, and two that wait for an officer. */
const demoTips: readonly DemoTip[] = [
  {
    ...{ name: 'hit-and-run', by: '刘洋', type: 'hit_and_run', spot: 'jiangbei' },
    text: '刚看到一辆灰色面包车撞倒电动车后往北开走，右前灯碎了，车身有“鲜果配送”字样。',
    verdict: { verdict: 'adopt' },
  },
  {
    ...{ name: 'crossing', by: '李娜', type: 'crosswalk_yield', spot: 'liuting' },
    car: { plate: '浙B6W71P', colour: '银色' },
    text: '行人已经走到中间，车没有让。',
    verdict: { verdict: 'reject', reason: 'act_unclear', note: '两张照片里看不到行人，无法证明没有礼让。' },
  },
  {
    ...{ name: 'cutting-in', by: '陈静', type: 'cut_queue', spot: 'caihong', hoursBefore: 3 },
    car: { plate: '浙B8Q90H', colour: '红色' },
    text: '排队左转时从右侧插到最前面。',
  },
  {
    ...{ name: 'wrong-way', by: '许晴', type: 'wrong_way', spot: 'xingning' },
    car: { plate: '浙B12AD7', colour: '红色' },
    text: '在兴宁路非机动车道逆行了一百多米。',
  },
];

/** Two pictures some seconds apart, registered and sent; answers their numbers. */
async function sendPictures(
  call: Call,
  tipId: string,
  { car, hoursBefore = 0 }: DemoTip,
  now: Date,
): Promise<string[]> {
  if (!car) return [];
  const send = async (step: number) => {
    const taken = new Date(now.getTime() - (step === 0 ? 40 : 34) * 1_000);
    const written = new Date(taken.getTime() - step * hoursBefore * hourMs);
    const bytes = await jpegOf(capturePicture({ ...car, plateKind: '02', step, stamp: [] }), written);
    const file = { tipId, mediaType: 'image/jpeg', bytes: bytes.length, sha256: sha256(bytes) };
    const told = { capturedAt: taken.toISOString(), source: 'live' };
    const form = await call<TipMediaForm>('POST', '/tips/photos', { ...file, ...told });
    await sendByForm(form, bytes, 'image/jpeg');
    return form.mediaId;
  };
  return Promise.all([send(0), send(1)]);
}

const isFiled = (call: Call, tipId: string) =>
  call<TipView>('GET', `/tips/${tipId}`).then(
    () => true,
    (fault: unknown) => {
      if (fault instanceof UnexpectedAnswer) return false;
      throw fault;
    },
  );

async function file({ citizen, now }: HotlineStage, tip: DemoTip): Promise<string> {
  const { call } = await citizen(tip.by);
  const tipId = uuidOf(`tip of ${tip.name}`);
  if (await isFiled(call, tipId)) return tipId;
  const media = await sendPictures(call, tipId, tip, now);
  const { type, text, car, spot } = tip;
  const request = {
    ...{ tipId, type, text, media, location: near(spot), place: spots[spot].place },
    ...(car ? { plate: car.plate } : {}),
    occurredAt: new Date(now.getTime() - 40_000).toISOString(),
    ...{ unedited: true, notOfPolice: true },
  };
  // Until the store has told of the pictures, the tip has to wait for them.
  await eventually(async () => {
    try {
      return await call('POST', '/tips', request);
    } catch (fault) {
      if (fault instanceof UnexpectedAnswer && fault.code === 'tips.media_missing') return undefined;
      throw fault;
    }
  }, `The tip ${tip.name}`);
  return tipId;
}

/** Citizens report violations, and an officer who does not know whose they are looks at some of them. */
export async function playTips(stage: HotlineStage): Promise<void> {
  await Promise.all(
    demoTips.map(async (tip) => {
      const tipId = await file(stage, tip);
      if (!tip.verdict) return;
      const reviewer = await stage.officer('officer-ren');
      const { version, status } = await reviewer<StaffTip>('GET', `/tips/staff/tips/${tipId}`);
      if (status === 'submitted')
        await reviewer('POST', `/tips/staff/tips/${tipId}/review`, { version, ...tip.verdict });
    }),
  );
}
