import { View } from '@tarojs/components';
import { Card, Notice } from '@/ui/parts';
import { useTipSay } from '../say';

/** What somebody should know before he takes a picture: his own safety, who sees him, and who is rewarded. */
export function BeforeCard() {
  const say = useTipSay();
  return (
    <>
      <Notice tone="warn" id="own-safety">
        {say('tip.own_safety')}
      </Notice>
      <Card id="sealed">
        <View className="paragraph">{say('tip.sealed')}</View>
        <View className="hint">{say('tip.first_only')}</View>
      </Card>
    </>
  );
}
