import { View } from '@tarojs/components';
import { Card, Notice } from '@/ui/parts';
import { useTipSay } from '../say';

/** Said before anything else, whatever was seen. */
export function OwnSafety() {
  const say = useTipSay();
  return (
    <Notice tone="warn" id="own-safety">
      {say('tip.own_safety')}
    </Notice>
  );
}

/** What somebody may want to know before he begins: who sees him, and who is rewarded. */
export function BeforeCard() {
  const say = useTipSay();
  return (
    <Card id="sealed">
      <View className="paragraph">{say('tip.sealed')}</View>
      <View className="hint">{say('tip.first_only')}</View>
    </Card>
  );
}
