import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReportPhotoView } from '@yilu/contracts';
import { useEffect, useRef, useState } from 'react';
import { Card } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useFollowingSay } from './say';

/** Shows a picture as large as the phone, to be zoomed with two fingers. */
function enlarge(url: string, all: readonly string[]): void {
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener');
  else void Taro.previewImage({ current: url, urls: [...all] });
}

interface PicturesProps {
  readonly photos: readonly ReportPhotoView[];
  readonly shows: ReportPhotoView['shows'];
  readonly isPrivate: boolean;
  /** An address lives for minutes: one that has lapsed is asked for anew. */
  readonly onStale: () => void;
}

/** What the trouble looked like, or its repair; what cannot be shown says why. */
export function Pictures({ photos, shows, isPrivate, onStale }: PicturesProps) {
  const say = useFollowingSay();
  const own = photos.filter((photo) => photo.shows === shows);
  if (own.length === 0) return null;
  const all = own.flatMap(({ url }) => (url ? [url] : []));
  return (
    <Card id={`photos-${shows}`} title={say(`following.photo.${shows}`)}>
      <View className="pictures">
        {own.map((photo, at) => {
          const name = say('following.photo.n', { n: at + 1 });
          const { photoId, state, url } = photo;
          if (!url)
            return (
              <View key={photoId} className="picture covered">
                {`${name}: ${say(`following.photo.${state === 'public' ? 'waiting' : state}`)}`}
              </View>
            );
          const whose = state === 'public' ? '' : say(isPrivate ? 'following.photo.only_you' : 'following.photo.own');
          const line = whose ? `${name} · ${whose}` : name;
          return (
            <Tap
              key={`${photoId}-${state}`}
              id={`photo-${shows}-${at + 1}`}
              className="picture"
              onTap={() => enlarge(url, all)}
            >
              <Shown url={(own.length > 1 ? photo.thumbnailUrl : undefined) ?? url} label={line} onStale={onStale} />
              <View className="picture-line">{line}</View>
            </Tap>
          );
        })}
      </View>
      {all.length > 0 ? <View className="hint">{say('following.photo.enlarge')}</View> : null}
    </Card>
  );
}

/** The picture by the link that it was first shown with: each reading signs another, which need not be loaded again. */
function Shown({ url, label, onStale }: { url: string; label: string; onStale: () => void }) {
  const [shown, show] = useState(url);
  const failed = useRef<string>();
  useEffect(() => {
    if (failed.current && failed.current !== url) show(url);
  }, [url]);
  const onError = () => {
    // Asked for once: what fails by a fresh link as well waits for the next reading.
    if (!failed.current) onStale();
    failed.current = shown;
  };
  // The line below names it; once is enough for whoever has it read out.
  if (process.env.TARO_ENV === 'h5') return <img className="picture-image" src={shown} alt="" onError={onError} />;
  return <Image className="picture-image" src={shown} mode="widthFix" ariaLabel={label} onError={onError} />;
}
