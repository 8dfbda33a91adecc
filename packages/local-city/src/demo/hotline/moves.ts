import type { MovePage, MovePhotoForm } from '@yilu/contracts';
import type { Call } from '../api-client.js';
import { capturePicture } from '../capture-picture.js';
import { near, type Spot, spots } from './spots.js';
import type { HotlineStage } from './stage.js';
import { sendByForm, sha256 } from './street-photos.js';

interface DemoMove {
  readonly by: string;
  readonly plate: string;
  readonly colour: string;
  readonly spot: Spot;
  readonly where: string;
  readonly emergency: boolean;
}

/** Cars in the way: one whose owner has been asked in the app, and one that the police are to see to at once. */
const demoMoves: readonly DemoMove[] = [
  { by: '许晴', plate: '浙B12A07', colour: '白色', spot: 'liuting', where: '南侧地库出口', emergency: false },
  { by: '陈静', plate: '浙B12AD7', colour: '红色', spot: 'renmin', where: '东侧医院急诊通道', emergency: true },
];

async function sendPicture(call: Call, { plate, colour }: DemoMove): Promise<string> {
  const bytes = new Uint8Array(capturePicture({ plate, plateKind: '02', colour, step: 0, stamp: [] }));
  const picture = { mediaType: 'image/png', sizeBytes: bytes.length, sha256: sha256(bytes) };
  const form = await call<MovePhotoForm>('POST', '/moves/photos', picture);
  await sendByForm(form, bytes, picture.mediaType);
  return form.photoId;
}

/** Citizens who cannot get out ask that a car be moved. */
export async function playMoves({ citizen }: HotlineStage): Promise<void> {
  await Promise.all(
    demoMoves.map(async (move) => {
      const { call } = await citizen(move.by);
      const { plate, spot, where, emergency } = move;
      const { items } = await call<MovePage>('GET', '/moves');
      if (items.some((one) => one.plate === plate)) return;
      const photoIds = [await sendPicture(call, move)];
      const request = { plate, place: `${spots[spot].place}${where}`, location: near(spot), photoIds, emergency };
      await call('POST', '/moves', request);
    }),
  );
}
