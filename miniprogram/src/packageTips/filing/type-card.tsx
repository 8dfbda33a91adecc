import { View } from '@tarojs/components';
import { formatMoney } from '@yilu/look/format';
import { Card, Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useTipSay } from '../say';
import type { TipType } from './draft';

interface TypeCardProps {
  readonly types: readonly TipType[];
  readonly chosen: TipType | undefined;
  readonly onChoose: (type: string) => void;
}

/** What may be reported, each a large button with its reward; once one is chosen the others stay a tap away. */
export function TypeCard({ types, chosen, onChoose }: TypeCardProps) {
  const say = useTipSay();
  return (
    <Card id="tip-types" title={say('tip.what')}>
      {(chosen ? [chosen] : types).map((one) => (
        <Tap
          key={one.type}
          id={`type-${one.type}`}
          className="way"
          chosen={one === chosen}
          onTap={() => onChoose(one === chosen ? '' : one.type)}
        >
          <View className="unread">{say.of(one.name)}</View>
          <View className="hint">{say('tip.worth', { sum: formatMoney(one.rewardFen) })}</View>
        </Tap>
      ))}
      {chosen ? (
        <>
          <View className="law">{say.of(chosen.basis)}</View>
          <View id="shows" className="paragraph above">
            {say.or(`tip.shows.${chosen.type}`, say('tip.shows.any'))}
          </View>
          {chosen.isEmergency ? <Notice tone="warn">{say('tip.emergency_first')}</Notice> : null}
          <Tap id="other-type" className="text-link" onTap={() => onChoose('')}>
            {say('tip.other_type')}
          </Tap>
        </>
      ) : null}
    </Card>
  );
}
