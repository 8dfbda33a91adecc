import { View } from '@tarojs/components';
import type { ExamSubject } from '@yilu/contracts';
import { formatDay, formatInstantInFull } from '@yilu/look/format';
import { getForecast, withdrawApplication } from '@/api/exams';
import { cityNow } from '@/platform/clock';
import { useLoaded } from '@/state/use-loaded';
import { Card, Fact, Notice, TroubleNotice } from '@/ui/parts';
import { Sure } from '@/ui/sure';
import { keptReceipt } from '../receipts';
import { useExamsSay } from '../say';
import { whenAndWhere } from '../session-list';
import type { Acting } from './acting';
import { isClosed } from './asks';

/** An application that waits for its draw: what was asked for, how it looks so far, and the way out. */
export function Applied({ booking, busy, perform }: Acting) {
  const say = useExamsSay();
  const { subject, state, number, planId, application } = booking;
  if (state !== 'applied' || !application) return null;
  const { preferences, anySession, rankTime, leafHash, closesAt, drawAt } = application;
  const at = (instant: string) => formatInstantInFull(say.locale, instant);
  const closed = isClosed(booking, cityNow());
  return (
    <>
      <Notice tone="ok" id="applied">
        {closed ? say('exam.applied_closed', { at: at(drawAt) }) : say('exam.applied')}
      </Notice>
      <Outlook subject={subject} />
      <Card title={say('exam.choices')}>
        {preferences.map((session, place) => (
          <View key={session.sessionId} className="paragraph">
            {say('exam.choice', { place: place + 1, ...whenAndWhere(say, session) })}
          </View>
        ))}
        {anySession ? <View className="hint">{say('exam.any')}</View> : null}
      </Card>
      <Card title={say('applied.title')}>
        <Fact name={say('exam.number')} value={number} />
        <Fact name={say('exam.rank_time')} value={at(rankTime)} />
        <Fact name={say('exam.closes')} value={at(closesAt)} />
        <Fact name={say('exam.draw_at')} value={at(drawAt)} />
        <View className="hint above-gap">{say('exam.leaf')}</View>
        <View className="hash">{leafHash}</View>
        {keptReceipt(planId, subject)?.replaced ? (
          <Notice id="leaf-replaced" tone="warn">
            {say('exam.leaf_replaced')}
          </Notice>
        ) : null}
      </Card>
      {closed ? null : (
        <Sure
          id="withdraw"
          text={say('exam.withdraw')}
          why={say('exam.withdraw_why')}
          busy={busy}
          onSure={() => perform(() => withdrawApplication(subject))}
        />
      )}
    </>
  );
}

/** Where he stands among all who have applied so far; it moves until the window closes. */
function Outlook({ subject }: { subject: ExamSubject }) {
  const say = useExamsSay();
  const { data, trouble } = useLoaded(() => getForecast(subject));
  if (!data) return <TroubleNotice trouble={trouble} />;
  const { applicants, before, alike, seats, chancePercent, between } = data;
  return (
    <Card id="forecast" title={say('exam.forecast')}>
      <View className="paragraph">{say('exam.forecast_line', { applicants, seats, before, alike })}</View>
      <View>{say('exam.chance', { percent: chancePercent })}</View>
      {between ? (
        <View className="hint">
          {say('exam.between', {
            from: formatDay(say.locale, between.from),
            to: formatDay(say.locale, between.to),
          })}
        </View>
      ) : null}
    </Card>
  );
}
