import { View } from '@tarojs/components';
import type { TipStanding } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import { go } from '@/platform/go';
import { LinkLine } from '@/ui/link';
import { Card, Notice } from '@/ui/parts';
import { useTipSay } from './say';

/** How often somebody may still report today, and what counts against him: said plainly, with the way to put it right. */
export function StandingCard({ standing }: { standing: TipStanding }) {
  const say = useTipSay();
  const { leftToday, perDay, limitedUntil, strikes } = standing;
  const counting = strikes.filter(({ cleared }) => !cleared);
  return (
    <Card id="tip-standing">
      {limitedUntil ? (
        <Notice tone="warn" id="limited">
          {say('tip.limited', { day: formatDate(say.locale, limitedUntil) })}
        </Notice>
      ) : leftToday === 0 ? (
        <Notice tone="warn" id="day-full">
          {say('tip.day_full', { count: perDay })}
        </Notice>
      ) : (
        <View id="left-today" className="paragraph">
          {say('tip.left_today', { left: leftToday, count: perDay })}
        </View>
      )}
      {counting.length > 0 ? (
        <View className="hint above">{say('tip.strikes', { count: counting.length })}</View>
      ) : null}
      {strikes.map(({ tipId, on, cleared }) => (
        <LinkLine
          key={tipId}
          id={`strike-${tipId}`}
          text={say(cleared ? 'tip.strike_cleared' : 'tip.strike', { day: formatDate(say.locale, on) })}
          onTap={() => go('tip', { id: tipId })}
        />
      ))}
    </Card>
  );
}
