import { Image } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Tap } from '@/ui/tap';
import { useHelpSay } from './say';

interface PictureProps {
  readonly id: string;
  readonly url: string;
  /** Every picture of the thread, to leaf through. */
  readonly all: readonly string[];
  readonly onStale: () => void;
  /** It is there in its full height now. */
  readonly onLoaded: () => void;
}

/** One picture of the thread; a tap shows it as large as the phone. */
export function Picture({ id, url, all, onStale, onLoaded }: PictureProps) {
  const say = useHelpSay();
  const label = say('chat.picture');
  const enlarge = () => {
    if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener');
    else void Taro.previewImage({ current: url, urls: [...all] });
  };
  return (
    <Tap id={id} className="bubble-picture" label={label} onTap={enlarge}>
      {process.env.TARO_ENV === 'h5' ? (
        <img src={url} alt={label} onError={onStale} onLoad={onLoaded} />
      ) : (
        <Image src={url} mode="widthFix" ariaLabel={label} onError={onStale} onLoad={onLoaded} />
      )}
    </Tap>
  );
}
