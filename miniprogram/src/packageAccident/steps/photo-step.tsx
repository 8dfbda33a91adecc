import { Text, View } from '@tarojs/components';
import { minimumPhotos, type PhotoShot, photoShots } from '@yilu/contracts/constants';
import { useEffect, useState } from 'react';
import { type Trouble, troubleOf } from '@/api/problem';
import { type Shot, takePhoto } from '@/capture/camera';
import type { CaptureRefusal } from '@/capture/capture';
import type { Weakness } from '@/capture/weakness';
import { outbox, unsent } from '@/offline/shelf';
import { whereAmI } from '@/platform/location';
import { online } from '@/platform/network';
import { schemeNow } from '@/platform/scheme';
import { createState, useWatched } from '@/state/create-state';
import { Action, Card, Drawing, Notice, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Tap } from '@/ui/tap';
import { shotOutline } from '../pictures/shot-outlines';
import { useSayOffline } from '../say-offline';
import { type CaseStepProps, Frame } from './case-step';

const needed: readonly PhotoShot[] = ['P1', 'P2', 'P3'];

/** Three photographs with outlines. The shutter waits for nothing: hashing and sending go on behind it. */
export function PhotoStep(props: CaseStepProps) {
  const say = useSay();
  return (
    <Frame props={props} title={say('photo.title')} screen="photos" step={1}>
      <View className="lead">{say('photo.lead')}</View>
      <View className="paragraph">{say('photo.safety')}</View>
      <Shots {...props} shots={needed} />
    </Frame>
  );
}

/** What the last photograph lacks. The third one ends this step, and its warning has to be seen on the next. */
const weak = createState<
  { readonly caseId: string; readonly shot: PhotoShot; readonly outcome: Weakness | CaptureRefusal } | undefined
>(undefined);

/** The shots of a case that are offered, with what was taken already and how much is in the chain of evidence. */
export function Shots({ view, reload, shots }: CaseStepProps & { shots: readonly PhotoShot[] }) {
  const say = useSayOffline();
  const reachable = useWatched(online);
  const acts = useWatched(outbox).filter(({ caseId, kind }) => caseId === view.caseId && kind === 'photo');
  const [all8, setAll8] = useState(false);
  const told = useWatched(weak);
  const said = told?.caseId === view.caseId ? told : undefined;
  const [trouble, setTrouble] = useState<Trouble>();
  const failed = (fault: unknown): void => setTrouble(troubleOf(fault));
  const waiting = acts.filter(unsent).length;
  const sent = acts.filter(({ state }) => state === 'sent').length;
  useEffect(() => {
    if (sent > 0) void reload();
  }, [sent, reload]);

  const taken = (shot: PhotoShot): boolean =>
    view.photos.some((photo) => photo.shot === shot && photo.by === view.you && photo.state !== 'refused');
  // No photograph waits for the one before: position, hash and sending go on behind the next shutter.
  const take = (shot: PhotoShot) => () =>
    void takePhoto().then((picture) => picture && keep(shot, picture, new Date()).catch(failed));
  const keep = async (shot: PhotoShot, picture: Shot, at: Date): Promise<void> => {
    const where = whereAmI();
    const { capture } = await import(/* webpackPrefetch: true */ '@/capture/capture');
    const outcome = await capture(view.caseId, shot, picture, at, where);
    const lacks = 'refusal' in outcome ? outcome.refusal : outcome.weakness;
    weak.set(lacks ? { caseId: view.caseId, shot, outcome: lacks } : undefined);
  };

  const kept = view.photos.filter(({ state }) => state !== 'refused').length;
  const refused = view.photos.filter(({ state, by }) => state === 'refused' && by === view.you);
  const unkept = acts.find(({ state }) => state === 'refused');
  const offered = all8 ? photoShots : shots;
  const next = offered.find((shot) => shot !== 'free' && !taken(shot));
  return (
    <>
      <View className="row">
        <Text id="kept-count" className="lead">
          {say('photo.kept', { count: kept })}
        </Text>
        <Text className="hint">
          {kept < minimumPhotos ? say('photo.missing', { count: minimumPhotos - kept }) : ''}
        </Text>
      </View>
      {offered.map((shot) => (
        <Tap
          key={shot}
          id={`photo-${shot}`}
          className={`shot${taken(shot) ? ' taken' : shot === next ? ' next' : ''}`}
          onTap={take(shot)}
        >
          <View className="shot-row">
            <Drawing svg={shotOutline(shot, schemeNow())} label="" />
            <View className="grow">
              <View className="unread">{say(`shot.${shot}`)}</View>
              <View className="hint">{say(taken(shot) ? 'photo.again' : 'photo.take')}</View>
            </View>
            <Text className="arrow">{taken(shot) ? '✓' : '›'}</Text>
          </View>
        </Tap>
      ))}
      <TroubleNotice trouble={trouble} />
      {/* Below the shutters: a notice that comes must not push a button from under a finger. */}
      {waiting > 0 ? <Notice>{say(reachable ? 'photo.sending' : 'photo.waiting', { count: waiting })}</Notice> : null}
      {said ? <Weak outcome={said.outcome} onRetake={take(said.shot)} onKeep={() => weak.set(undefined)} /> : null}
      {unkept ? <Notice tone="danger">{say('photo.upload_refused')}</Notice> : null}
      {refused.map(({ photoId, shot, refusal }) => (
        <Notice key={photoId} tone="danger">
          {say(`shot.${shot}`)}: {say(`photo_refusal.${refusal ?? 'not_an_image'}`)}
        </Notice>
      ))}
      {all8 ? null : (
        <Tap id="more-shots" className="text-link" onTap={() => setAll8(true)}>
          {say('photo.more_shots')}
        </Tap>
      )}
    </>
  );
}

interface WeakProps {
  readonly outcome: Weakness | CaptureRefusal;
  readonly onRetake: () => void;
  readonly onKeep: () => void;
}

/** What a photograph lacks, with the way to another and the way on: it is kept in any case. */
function Weak({ outcome, onRetake, onKeep }: WeakProps) {
  const say = useSayOffline();
  return (
    <View>
      <Notice tone="warn" id="photo-warning">
        {say(`photo.${outcome}`)}
      </Notice>
      <View className="pair">
        <Action id="photo-retake" tone="plain" onTap={onRetake}>
          {say('photo.retake')}
        </Action>
        <Action id="photo-keep" tone="plain" onTap={onKeep}>
          {say('photo.keep')}
        </Action>
      </View>
    </View>
  );
}

/** Further photographs at a later step: nothing found later need be left out. */
export function FurtherPhotos(props: CaseStepProps) {
  const say = useSay();
  return (
    <Card title={say('photo.further')}>
      <Shots {...props} shots={['free']} />
    </Card>
  );
}
