import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { RecordView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { Tap } from '@/ui/tap';
import { useViolationsSay } from './say';

/** Shows a picture as large as the phone, to be zoomed with two fingers. */
function enlarge(url: string, all: readonly string[]): void {
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener');
  else void Taro.previewImage({ current: url, urls: [...all] });
}

interface PhotosProps {
  readonly photos: RecordView['photos'];
  /** An address lives for minutes: one that has lapsed is asked for anew. */
  readonly onStale: () => void;
}

/** What the camera saw: first thing to look at, each as large as the phone at a tap. */
export function Photos({ photos, onStale }: PhotosProps) {
  const say = useViolationsSay();
  if (photos.length === 0) return <View className="hint above">{say('record.no_photo')}</View>;
  const all = photos.map(({ url }) => url);
  return (
    <View className="photos">
      {photos.map(({ photoId, url, takenAt }, at) => {
        const name = say('record.photo', { number: at + 1 });
        const label = takenAt ? `${name} · ${formatInstant(say.locale, takenAt)}` : name;
        return (
          <Tap key={photoId} id={`photo-${at + 1}`} className="photo" onTap={() => enlarge(url, all)}>
            {process.env.TARO_ENV === 'h5' ? (
              // The line below names it; once is enough for whoever has it read out.
              <img className="photo-image" src={url} alt="" onError={onStale} />
            ) : (
              <Image className="photo-image" src={url} mode="widthFix" ariaLabel={label} onError={onStale} />
            )}
            <View className="photo-line">
              {takenAt ? (
                <>
                  {name} · <Text className="unbroken">{formatInstant(say.locale, takenAt)}</Text>
                </>
              ) : (
                name
              )}
            </View>
          </Tap>
        );
      })}
      <View className="hint">{say('record.photo_hint')}</View>
    </View>
  );
}
