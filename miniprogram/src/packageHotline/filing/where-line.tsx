import { View } from '@tarojs/components';
import type { AssetView } from '@yilu/contracts';
import type { Trouble } from '@/api/problem';
import { Card, TroubleNotice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import type { ReportDraft } from '../drafts/report-draft';
import { useHotlineSay } from '../say-report';

interface WhereProps {
  readonly draft: ReportDraft;
  /** Of a sticker: the facility that it stands on, once the city has said. */
  readonly asset: AssetView | undefined;
  readonly trouble: Trouble | undefined;
  readonly onChange: () => void;
}

/** Where it is in a line, with the way back to it. */
export function WhereLine({ draft, asset, trouble, onChange }: WhereProps) {
  const say = useHotlineSay();
  const { assetCode, place, location } = draft;
  const words = place.trim() || say(location ? 'hotline.sum.pin' : 'hotline.sum.nowhere');
  const name = assetCode ? [assetCode, asset?.place].filter(Boolean).join(' · ') : words;
  return (
    <Card id="report-where">
      <View className="row">
        <View className="grow">
          <View className="hint">{say('hotline.sum.where')}</View>
          <View className="unread">{name}</View>
        </View>
        <Tap id="change-place" className="text-link" onTap={onChange}>
          {say(assetCode ? 'hotline.new.other_place' : 'hotline.new.change')}
        </Tap>
      </View>
      <TroubleNotice trouble={trouble} />
    </Card>
  );
}
