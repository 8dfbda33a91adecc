import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { Action, Card, Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import '../report.scss';
import { useHotlineSay } from '../say-report';
import type { KeptPhoto, UnfitPhoto } from './kept-photo';
import type { PhotoOrigin } from './pick-photos';
import { useThumb } from './use-thumb';

/** Photographs on a page, with what may be done with them. */
export interface ShownPhotos {
  readonly items: readonly KeptPhoto[];
  /** Per cent of those on their way. */
  readonly progress: Readonly<Record<string, number>>;
  readonly most: number;
  /** Pictures are being made ready. */
  readonly busy: boolean;
  readonly unfit: UnfitPhoto | undefined;
  add(origin: PhotoOrigin): Promise<boolean>;
  remove(photoId: string): void;
  /** Sends one again by a tap; left out where the phone does so by itself. */
  again?(photoId: string): void;
}

/** The photographs so far, each with how far it has come, and ways to add more as long as there is room. */
export function ReportPhotos({ photos }: { photos: ShownPhotos }) {
  const say = useHotlineSay();
  const { items, most, busy, unfit } = photos;
  const full = items.length >= most;
  return (
    <Card id="report-photos" title={say('hotline.photo.title')}>
      {unfit ? (
        <Notice tone="warn" id="unfit-photo">
          {say(`hotline.photo.${unfit}`, { most })}
        </Notice>
      ) : null}
      {items.length > 0 ? (
        <View className="thumbs">
          {items.map((photo, at) => (
            <Tile key={photo.photoId} photo={photo} number={at + 1} photos={photos} />
          ))}
        </View>
      ) : null}
      {full ? (
        <View className="hint" id="photos-full">
          {say('hotline.photo.full', { most })}
        </View>
      ) : (
        <View className="pair wrap">
          <Action id="photo-camera" tone="plain" busy={busy} onTap={() => void photos.add('camera')}>
            {say('hotline.photo.camera')}
          </Action>
          <Action id="photo-album" tone="plain" busy={busy} onTap={() => void photos.add('album')}>
            {say('hotline.photo.album')}
          </Action>
        </View>
      )}
    </Card>
  );
}

function Tile({ photo, number, photos }: { photo: KeptPhoto; number: number; photos: ShownPhotos }) {
  const say = useHotlineSay();
  const { photoId, state, trouble } = photo;
  const percent = photos.progress[photoId];
  const isMoving = percent !== undefined && (state === 'kept' || state === 'registered');
  const words =
    state === 'stored'
      ? say('hotline.photo.stored')
      : isMoving
        ? say('hotline.photo.percent', { percent })
        : say('hotline.photo.kept');
  return (
    <View className="thumb" id={`photo-${number}`}>
      <Thumb file={photo.file} label={say('hotline.photo.name', { number })} />
      {isMoving ? (
        <View className="progress">
          <View className="progress-done" style={{ width: `${percent}%` }} />
        </View>
      ) : null}
      <View className={`thumb-line${state === 'refused' ? ' refused' : ''}`}>
        {state === 'refused' && trouble ? say.trouble(trouble) : words}
      </View>
      {photos.again && state !== 'stored' && state !== 'refused' && !isMoving ? (
        <Tap
          id={`again-photo-${number}`}
          className="thumb-act"
          label={say('hotline.photo.again', { number })}
          onTap={() => photos.again?.(photoId)}
        >
          {say('action.retry')}
        </Tap>
      ) : null}
      <Tap
        id={`remove-photo-${number}`}
        className="thumb-act"
        label={say('hotline.photo.remove_name', { number })}
        onTap={() => photos.remove(photoId)}
      >
        {say('hotline.photo.remove')}
      </Tap>
    </View>
  );
}

/** A kept photograph, small; a browser that cannot show its format says so in words. */
function Thumb({ file, label }: { file: string; label: string }) {
  const say = useHotlineSay();
  const address = useThumb(file);
  const [blind, setBlind] = useState(false);
  if (!address || blind) return <View className="thumb-picture blind">{say('hotline.photo.blind')}</View>;
  return process.env.TARO_ENV === 'h5' ? (
    <img className="thumb-picture" src={address} alt={label} onError={() => setBlind(true)} />
  ) : (
    <Image className="thumb-picture" src={address} mode="aspectFill" ariaLabel={label} onError={() => setBlind(true)} />
  );
}
