import { View } from '@tarojs/components';
import { cityProfile } from '@yilu/law/city-profile';
import { formatInstant } from '@yilu/look/format';
import { useRef } from 'react';
import { askMove, getStanding } from '@/api/moves';
import { session } from '@/api/session';
import { addressOf, go, goOn } from '@/platform/go';
import { whereAmI } from '@/platform/location';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { Field } from '@/ui/field';
import { Action, Card, Choice, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { plateKinds } from '@/ui/vehicle-fields';
import { keptPhotos } from '../../kept-photos';
import { type MovePhotos, useMovePhotos } from '../../photos';
import { useMovesSay } from '../../say';

interface Draft {
  readonly plate: string;
  readonly plateKind: string;
  readonly place: string;
  readonly emergency: boolean;
}
const form = 'move';
const most = 3;

/** Plate, photograph, place, and the owner is told. */
export default function Ask() {
  const say = useMovesSay();
  const signedIn = useWatched(session) !== undefined;
  const standing = useLoaded(getStanding, signedIn);
  const [draft, change] = useDraft<Draft>(form, {
    ...{ plate: cityProfile().platePrefix, plateKind: '', place: '', emergency: false },
  });
  const photos = useMovePhotos();
  const here = useRef<ReturnType<typeof whereAmI>>(undefined);
  const { busy, trouble, run } = useAct();
  const sent = photos.photos.flatMap(({ photoId }) => (photoId ? [photoId] : []));
  const complete = draft.plate.length >= 7 && draft.place.trim().length >= 2 && sent.length > 0;

  const ask = () =>
    void run(async () => {
      // Read once: a second tap after a lost answer has to be the very same request, and no phone stands still to the metre.
      here.current ??= whereAmI();
      const location = await here.current;
      const { moveId } = await askMove({
        plate: draft.plate,
        place: draft.place.trim(),
        photoIds: sent as never,
        emergency: draft.emergency,
        ...(draft.plateKind ? { plateKind: draft.plateKind } : {}),
        ...(location ? { location } : {}),
      });
      dropDraft(form);
      void keptPhotos.drop();
      goOn('move', { id: moveId });
    });

  if (!signedIn)
    return (
      <Shell title={say('moves.title')}>
        <SignInCard id="move-sign-in" why={say('moves.sign_in')} next={addressOf('askMove')} />
      </Shell>
    );
  const { leftToday: day = 0, leftThisMonth: month = 0, nextAt } = standing.data ?? {};
  return (
    <Shell
      title={say('moves.title')}
      action={
        <Action id="send-move" busy={busy} disabled={!complete} onTap={ask}>
          {say('moves.send')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble ?? photos.trouble ?? standing.trouble} />
      <Notice>{say('moves.privacy')}</Notice>
      {standing.data ? (
        <View className="hint">
          {nextAt ? say('moves.next_at', { at: formatInstant(say.locale, nextAt) }) : say('moves.left', { day, month })}
        </View>
      ) : null}
      <Photos photos={photos} />
      <Card>
        <Field
          id="move-plate"
          label={say('moves.plate')}
          hint={say('moves.plate_hint')}
          maxLength={12}
          value={draft.plate}
          onChange={(plate) => change({ plate: plate.trim().toUpperCase() })}
        />
        <Choice
          id="move-plate-kind"
          value={draft.plateKind}
          options={plateKinds.map((value) => ({ value, text: say(`plate_kind.${value}`) }))}
          onChoose={(plateKind) => change({ plateKind })}
        />
        <Field
          id="move-place"
          label={say('moves.place')}
          hint={say('moves.place_hint')}
          value={draft.place}
          onChange={(place) => change({ place })}
        />
        <Tap
          id="move-emergency"
          className="pill"
          chosen={draft.emergency}
          onTap={() => change({ emergency: !draft.emergency })}
        >
          {say('moves.emergency')}
        </Tap>
        {draft.emergency ? <Notice tone="warn">{say('moves.emergency_hint')}</Notice> : null}
      </Card>
      <Tap id="move-mine" className="text-link" onTap={() => go('moves')}>
        {say('moves.mine')}
      </Tap>
    </Shell>
  );
}

function Photos({ photos: { photos, progress, notAPhoto, add, send, remove } }: { photos: MovePhotos }) {
  const say = useMovesSay();
  const removing = (photo: MovePhotos['photos'][number], n: number) => (
    <Tap id={`photo-remove-${n}`} className="text-link" onTap={() => remove(photo)}>
      {say('moves.photo_remove', { n })}
    </Tap>
  );
  return (
    <Card title={say('moves.photo')}>
      {photos.map((photo, at) => {
        const [n, percent] = [at + 1, progress[photo.id]];
        if (photo.photoId)
          return (
            <View key={photo.id}>
              <Notice tone="ok">{say('moves.photo_sent', { n })}</Notice>
              {removing(photo, n)}
            </View>
          );
        if (percent !== undefined)
          return (
            <View key={photo.id} className="hint">
              {say('moves.photo_sending', { n, percent })}
            </View>
          );
        return (
          <View key={photo.id}>
            <Action id={`photo-again-${n}`} tone="plain" onTap={() => void send(photo)}>
              {say('moves.photo_again', { n })}
            </Action>
            {removing(photo, n)}
          </View>
        );
      })}
      {notAPhoto ? <Notice tone="warn">{say('moves.photo_not')}</Notice> : null}
      {photos.length < most ? (
        <Action id="move-photo" tone="plain" onTap={() => void add()}>
          {say(photos.length === 0 ? 'moves.photo' : 'moves.photo_more')}
        </Action>
      ) : null}
    </Card>
  );
}
