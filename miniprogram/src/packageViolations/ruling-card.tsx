import { View } from '@tarojs/components';
import type { Grounded, RulingView, Words } from '@yilu/contracts';
import { formatDate, formatMoney } from '@yilu/look/format';
import { Card, Notice } from '@/ui/parts';
import { useViolationsSay } from './say';

interface ResultProps {
  readonly outcome: RulingView['outcome'];
  readonly fen: number;
  readonly points: number;
  readonly reason: Grounded;
  readonly education?: Words | undefined;
  readonly ruleId?: string;
  readonly priors?: RulingView['priors'];
}

/** What it comes to, why, by which rule, and the lesson of a lenient result. */
export function ResultCard({ outcome, fen, points, reason, education, ruleId, priors = [] }: ResultProps) {
  const say = useViolationsSay();
  return (
    <Card id="ruling" title={say('handle.result')}>
      <Notice tone={outcome === 'fine' ? 'warn' : 'ok'} id={`outcome-${outcome}`}>
        <View className="unread">
          {outcome === 'fine' ? say('handle.fine', { fen: formatMoney(fen), points }) : say(`handle.${outcome}`)}
        </View>
      </Notice>
      <View className="field-label">{say('handle.why')}</View>
      <View className="paragraph">{say.of(reason)}</View>
      {priors.map(({ recordId, on }) => (
        <View key={recordId} className="hint">
          {say('handle.prior', { day: formatDate(say.locale, on), id: recordId })}
        </View>
      ))}
      <View className="law">{say.basis({ basis: reason.basis.zh, basisEn: reason.basis.en })}</View>
      {ruleId ? <View className="law">{say('handle.rule', { rule: ruleId })}</View> : null}
      {education ? (
        <>
          <View className="field-label above">{say('handle.lesson')}</View>
          <View className="paragraph">{say.of(education)}</View>
        </>
      ) : null}
    </Card>
  );
}
