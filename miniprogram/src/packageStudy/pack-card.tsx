import { View } from '@tarojs/components';
import { dayOf } from '@yilu/kernel/day';
import { formatDay } from '@yilu/look/format';
import type { Trouble } from '@/api/problem';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { sizeIn } from './download-card';
import type { KeptPack } from './question-pack';
import { useStudySay } from './say';

interface PackCardProps {
  readonly pack: KeptPack;
  readonly busy: boolean;
  readonly trouble: Trouble | undefined;
  readonly onFetch: () => void;
}

/** What lies on this phone, how large it is and how old. */
export function PackCard({ pack, busy, trouble, onFetch }: PackCardProps) {
  const say = useStudySay();
  const count = pack.chapters.reduce((sum, { ids }) => sum + ids.length, 0);
  const day = formatDay(say.locale, dayOf(new Date(pack.at)));
  return (
    <Card id="pack" title={say('study.pack')}>
      {pack.lasting ? (
        <View className="paragraph">{say('study.pack_kept', { count, size: sizeIn(pack.bytes), day })}</View>
      ) : (
        <Notice tone="warn">{say('study.pack_passing')}</Notice>
      )}
      <View className="hint above">{say('study.practice_source', { source: say.of(pack.source) })}</View>
      <TroubleNotice trouble={trouble} />
      <Action id="refresh" tone="plain" disabled={busy} onTap={onFetch}>
        {say(busy ? 'study.pack_downloading' : 'study.pack_refresh')}
      </Action>
    </Card>
  );
}
