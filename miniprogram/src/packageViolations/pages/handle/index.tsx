import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { RulingView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { session } from '@/api/session';
import { decideRecord, getRecord } from '@/api/violations';
import { addressOf, go, goOn } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Choice, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { Blocked } from '../../choices';
import { ResultCard } from '../../ruling-card';
import { useViolationsSay } from '../../say';
import '../../violations.scss';

const sameResult = (one: RulingView, other: RulingView): boolean =>
  one.outcome === other.outcome && one.fen === other.fen && one.points === other.points;

/** Handling a record oneself: facts, result with its reason, rights, how the paper comes, and only then the confirmation. */
export default function Handle() {
  const say = useViolationsSay();
  const id = useRouter().params['id'] ?? '';
  const signedIn = useWatched(session) !== undefined;
  const { data: record, trouble, reload } = useLoaded(() => getRecord(id), signedIn);
  const [seen, setSeen] = useState<RulingView>();
  const [agreed, setAgreed] = useState(false);
  const [service, setService] = useState<'here' | 'post'>('here');
  const deciding = useAct();
  const ruling = record?.ruling;
  const changed = seen !== undefined && ruling !== undefined && !sameResult(seen, ruling);

  const confirm = async () => {
    if (!ruling) return;
    setSeen(ruling);
    const { outcome, fen, points } = ruling;
    const done = await deciding.run(async () => {
      const { number } = await decideRecord(id, {
        expected: { outcome, fen, points },
        factsConfirmed: true,
        electronicService: service === 'here',
      });
      goOn('penalty', { id: number });
    });
    // It may come to something else by now, or have been decided on another phone: what stands now is shown first.
    if (!done) {
      setAgreed(false);
      await reload();
    }
  };
  return (
    <Shell
      title={say('handle.title')}
      action={
        record?.may.handle && ruling ? (
          <Action id="confirm-handling" busy={deciding.busy} disabled={!agreed} onTap={() => void confirm()}>
            {say(agreed ? `handle.confirm_${service}` : 'handle.confirm_first')}
          </Action>
        ) : null
      }
    >
      {signedIn ? null : (
        <SignInCard id="handle-sign-in" why={say('violations.sign_in')} next={addressOf('handle', { id })} />
      )}
      <TroubleNotice trouble={changed ? undefined : (deciding.trouble ?? trouble)} />
      {signedIn && !record && !trouble ? <Waiting /> : null}
      {changed ? (
        <Notice id="result-changed" tone="warn">
          {say('handle.changed')}
        </Notice>
      ) : null}
      {record ? (
        <>
          <Card title={say.of(record.act)}>
            <Fact name={say('record.plate')} value={record.plate} />
            <Fact name={say('record.when')} value={formatInstantInFull(say.locale, record.occurredAt)} />
            <Fact name={say('record.where')} value={record.place} />
          </Card>
          {ruling ? <ResultCard {...ruling} /> : null}
          <Blocked blocked={record.blocked} />
        </>
      ) : null}
      {record?.decision ? (
        <Action id="see-decision" onTap={() => goOn('penalty', { id: record.decision?.number ?? '' })}>
          {say('choose.see_decision')}
        </Action>
      ) : null}
      {record?.may.handle && ruling ? (
        <>
          <Rights recordId={id} mayDefend={record.may.defend} />
          <Card title={say('handle.service')}>
            <Choice
              id="service"
              value={service}
              options={(['here', 'post'] as const).map((value) => ({ value, text: say(`handle.service_${value}`) }))}
              onChoose={setService}
            />
            <View className="hint">{say(`handle.service_${service}_hint`)}</View>
          </Card>
          <Tap id="facts-confirmed" className="tick" chosen={agreed} onTap={() => setAgreed(!agreed)}>
            <View className={`tick-box${agreed ? ' on' : ''}`}>{agreed ? '✓' : ''}</View>
            <View className="grow">{say('handle.confirm_facts')}</View>
          </Tap>
        </>
      ) : null}
    </Shell>
  );
}

function Rights({ recordId, mayDefend }: { recordId: string; mayDefend: boolean }) {
  const say = useViolationsSay();
  return (
    <Card id="rights" title={say('handle.rights')}>
      {(['handle.right_heard', 'handle.right_review', 'handle.right_pay'] as const).map((right) => (
        <View key={right} className="paragraph">
          · {say(right)}
        </View>
      ))}
      {mayDefend ? (
        <Tap id="object-instead" className="text-link" onTap={() => go('defend', { id: recordId })}>
          {say('handle.objection_instead')}
        </Tap>
      ) : null}
    </Card>
  );
}
