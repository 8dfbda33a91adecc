import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { RecordView } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { lastSeen } from '@/api/last-seen';
import { session } from '@/api/session';
import { getRecord } from '@/api/violations';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Blocked, Choices } from '../../choices';
import { EvidenceCard, LawCard } from '../../evidence-card';
import { FactsCard } from '../../facts-card';
import { Photos } from '../../photos';
import { useViolationsSay } from '../../say';
import { costOf, dueOf, isDefended, owes, standingOf } from '../../standing';
import { Timeline } from '../../timeline';
import '../../violations.scss';

/** One record with everything about it: what was seen, by what and whom, the law, and what can be done. */
export default function RecordPage() {
  const say = useViolationsSay();
  const id = useRouter().params['id'] ?? '';
  const signedIn = useWatched(session) !== undefined;
  const { data: record, trouble, reload } = useLoaded(() => lastSeen(`me:record:${id}`, () => getRecord(id)), signedIn);
  return (
    <Shell title={say('record.title')} action={record ? <MainAction record={record} /> : null}>
      {signedIn ? null : (
        <SignInCard id="record-sign-in" why={say('violations.sign_in')} next={addressOf('record', { id })} />
      )}
      <TroubleNotice trouble={trouble} />
      {signedIn && !record && !trouble ? <Waiting /> : null}
      {record ? (
        <>
          <Standing record={record} />
          <Photos photos={record.photos} onStale={() => void reload()} />
          <FactsCard record={record} />
          <Blocked blocked={record.status === 'open' ? record.blocked : []} />
          <Choices record={record} onChanged={reload} />
          <EvidenceCard record={record} />
          <LawCard articles={record.articles} />
          <Timeline
            title={say('record.timeline')}
            steps={record.timeline.map(({ at, what }) => ({ at, text: say(`record.step_${what}`) }))}
          />
        </>
      ) : null}
    </Shell>
  );
}

/** First of all what it is, what it comes to, and until when something has to be done. */
function Standing({ record }: { record: RecordView }) {
  const say = useViolationsSay();
  const { text, tone } = standingOf(say, record);
  const { handleBy, status } = record;
  const [cost, due] = [costOf(say, record), dueOf(say, record)];
  return (
    <Card id={`status-${status}`}>
      <View className="row">
        <View className="lead grow">{say.of(record.act)}</View>
        <View className={`badge${tone}`}>{text}</View>
      </View>
      {cost ? <View className="record-cost">{cost}</View> : null}
      {due ? <View>{due}</View> : null}
      {handleBy?.provisional && status === 'open' ? <View className="hint">{say('record.provisional')}</View> : null}
      {isDefended(record) ? <Notice>{say('defence.clock')}</Notice> : null}
    </Card>
  );
}

/** The one thing that is due: handle it, pay it, or see how it goes on. */
function MainAction({ record }: { record: RecordView }) {
  const say = useViolationsSay();
  const { recordId, decision, defence, may } = record;
  if (isDefended(record) && defence)
    return (
      <Action id="see-defence" onTap={() => go('defence', { id: defence.defenceId })}>
        {say('choose.see_defence')}
      </Action>
    );
  if (owes(record) && decision?.obligationId)
    return (
      <View className="pair">
        <Action id="pay" onTap={() => go('pay', { ids: decision.obligationId ?? '' })}>
          {say('choose.pay', { sum: formatMoney(decision.fen) })}
        </Action>
        <Action id="see-decision" tone="plain" onTap={() => go('penalty', { id: decision.number })}>
          {say('choose.see_decision')}
        </Action>
      </View>
    );
  if (may.handle)
    return (
      <Action id="handle" onTap={() => go('handle', { id: recordId })}>
        {say('choose.handle')}
      </Action>
    );
  if (decision)
    return (
      <Action id="see-decision" onTap={() => go('penalty', { id: decision.number })}>
        {say('choose.see_decision')}
      </Action>
    );
  if (defence)
    return (
      <Action id="see-defence" tone="plain" onTap={() => go('defence', { id: defence.defenceId })}>
        {say('choose.see_defence')}
      </Action>
    );
  return null;
}
