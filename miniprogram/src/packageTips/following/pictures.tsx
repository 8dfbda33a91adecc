import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { TipView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { Card } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useTipSay } from '../say';

type Medium = TipView['media'][number];

/** As large as the phone; a film plays in the browser, or in the wallet's own player. */
function open({ url, mediaType }: Medium): void {
  if (!url) return;
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener');
  else if (process.env.TARO_ENV === 'weapp' && mediaType === 'video/mp4')
    void Taro.previewMedia({ sources: [{ url, type: 'video' }] });
  else void Taro.previewImage({ current: url, urls: [url] });
}

/** What was sent, as the officer sees it; an address lives for minutes, so that a lapsed one is asked for anew. */
export function Pictures({ tip, onStale }: { tip: TipView; onStale: () => void }) {
  const say = useTipSay();
  // Alipay has no player that opens by a call.
  const shown = tip.media.filter(({ mediaType }) => process.env.TARO_ENV !== 'alipay' || mediaType !== 'video/mp4');
  if (shown.length === 0) return null;
  return (
    <Card id="tip-pictures" title={say('tip.pictures')}>
      {shown.map((medium, at) => {
        const film = medium.mediaType === 'video/mp4';
        const name = say(film ? 'tip.film' : 'tip.photo', { n: at + 1 });
        return (
          <Tap
            key={medium.mediaId}
            id={`picture-${at + 1}`}
            className="tip-row"
            disabled={medium.removed === true}
            onTap={() => open(medium)}
          >
            <View className="tip-picture">
              <Thumb medium={medium} name={name} onStale={onStale} />
              <View className="grow">
                <View className="unread">{name}</View>
                <View className="hint">
                  {say(`tip.source_${medium.source}`, { at: formatInstant(say.locale, medium.capturedAt) })}
                </View>
                {medium.removed ? <View className="hint">{say('tip.picture_removed')}</View> : null}
                {medium.refusal ? <View className="hint">{say.of(medium.refusal)}</View> : null}
              </View>
            </View>
          </Tap>
        );
      })}
    </Card>
  );
}

interface ThumbProps {
  readonly medium: Medium;
  readonly name: string;
  readonly onStale: () => void;
}

function Thumb({ medium: { url, mediaType }, name, onStale }: ThumbProps) {
  if (!url || mediaType === 'video/mp4') return <View className="tip-thumb">{url ? '▶' : ''}</View>;
  if (process.env.TARO_ENV === 'h5') return <img className="tip-thumb" src={url} alt="" onError={onStale} />;
  return <Image className="tip-thumb" src={url} mode="aspectFill" ariaLabel={name} onError={onStale} />;
}
