import { View } from '@tarojs/components';
import type { TipStatus, TipView } from '@yilu/contracts';
import { formatDate, formatMoney } from '@yilu/look/format';
import { go } from '@/platform/go';
import { Action, Card, Notice } from '@/ui/parts';
import { useTipSay } from '../say';

const tones: Readonly<Record<TipStatus, 'info' | 'ok' | 'warn'>> = {
  submitted: 'info',
  second: 'info',
  adopted: 'ok',
  not_adopted: 'warn',
};

/** What became of a report: nobody waits without a day, and nobody is turned down without a reason. */
export function Answered({ tip }: { tip: TipView }) {
  const say = useTipSay();
  const { status, reviewBy, reason, rewardFen, steps } = tip;
  const isDecided = steps.some(({ what }) => what === 'decided');
  return (
    <Card id={`status-${status}`}>
      <Notice tone={tones[status]}>{say(`tip.status_${status}`)}</Notice>
      {status === 'submitted' ? (
        <View className="paragraph">
          {say(reviewBy.provisional ? 'tip.review_by_about' : 'tip.review_by', {
            day: formatDate(say.locale, reviewBy.on),
          })}
        </View>
      ) : null}
      {status === 'second' ? <View className="paragraph">{say('tip.second_why')}</View> : null}
      {status === 'adopted' && rewardFen ? (
        <>
          <View id="reward-due" className="paragraph">
            {say(isDecided ? 'tip.reward_earned' : 'tip.reward_due', { sum: formatMoney(rewardFen) })}
          </View>
          <Action id="see-rewards" tone={isDecided ? 'brand' : 'plain'} onTap={() => go('rewards')}>
            {say('tip.to_rewards')}
          </Action>
        </>
      ) : null}
      {reason ? (
        <>
          <View className="field-label">{say('tip.reason')}</View>
          <View id="reason" className="paragraph">
            {say.of(reason.words)}
          </View>
          {reason.note ? <View className="quoted">{reason.note}</View> : null}
          <View id="what-now" className="hint">
            {say.or(`tip.after_${reason.code}`, say('tip.after_any'))}
          </View>
        </>
      ) : null}
    </Card>
  );
}
