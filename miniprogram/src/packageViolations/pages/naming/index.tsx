import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { RecordView } from '@yilu/contracts';
import { formatDay, formatInstantInFull, formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { session } from '@/api/session';
import { answerNomination, getRecord, nameDriver, withdrawNomination } from '@/api/violations';
import { addressOf, go, goOn } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Sure } from '@/ui/sure';
import { Tap } from '@/ui/tap';
import { useViolationsSay } from '../../say';
import '../../violations.scss';

/** Who drove: the owner names somebody bound to the car, and that person accepts or declines on a phone of his own. */
export default function Naming() {
  const say = useViolationsSay();
  const id = useRouter().params['id'] ?? '';
  const signedIn = useWatched(session) !== undefined;
  const { data: record, trouble, reload } = useLoaded(() => getRecord(id), signedIn);
  // Whoever is asked no more sees the record as any driver of the car does, or not at all.
  const isOver = record
    ? record.relation === 'driver' && record.nomination?.state === 'withdrawn'
    : trouble?.code === 'violations.not_found';
  return (
    <Shell title={say('naming.title')}>
      {signedIn ? null : (
        <SignInCard id="naming-sign-in" why={say('violations.sign_in')} next={addressOf('naming', { id })} />
      )}
      {isOver ? <Notice id="naming-over">{say('naming.over')}</Notice> : <TroubleNotice trouble={trouble} />}
      {signedIn && !record && !trouble ? <Waiting /> : null}
      {record && !isOver ? (
        <>
          <Card title={say.of(record.act)}>
            <Fact name={say('record.plate')} value={record.plate} />
            <Fact name={say('record.when')} value={formatInstantInFull(say.locale, record.occurredAt)} />
            <Fact name={say('record.where')} value={record.place} />
            {record.usualFen === undefined ? null : (
              <Fact name={say('record.fine')} value={formatMoney(record.usualFen)} />
            )}
            {record.points === undefined ? null : (
              <Fact name={say('record.points')} value={say('record.points_value', { points: record.points })} />
            )}
          </Card>
          {record.may.answerNomination || record.relation === 'named' ? (
            <Answer record={record} onChanged={reload} />
          ) : (
            <Name record={record} onChanged={reload} />
          )}
        </>
      ) : null}
    </Shell>
  );
}

interface StepProps {
  readonly record: RecordView;
  readonly onChanged: () => Promise<void>;
}

function Answer({ record, onChanged }: StepProps) {
  const say = useViolationsSay();
  const { busy, trouble, run } = useAct();
  const [answered, setAnswered] = useState<'accept' | 'decline'>();
  const answer = (given: 'accept' | 'decline') => () =>
    void run(async () => {
      await answerNomination(record.recordId, given);
      setAnswered(given);
      if (given === 'accept') await onChanged();
    });
  const accepted = answered === 'accept' || record.nomination?.state === 'accepted';
  if (answered === 'decline') return <Notice id="naming-declined">{say('naming.declined')}</Notice>;
  if (accepted)
    return (
      <Card id="naming-accepted">
        <Notice tone="ok">{say('naming.accepted')}</Notice>
        <Action id="handle" onTap={() => goOn('record', { id: record.recordId })}>
          {say('choose.handle')}
        </Action>
      </Card>
    );
  return (
    <Card id="naming-asked" title={say('naming.asked')}>
      <View className="paragraph">{say('naming.asked_why')}</View>
      {record.nomination ? (
        <View className="hint above">
          {say('violations.answer_by', { day: formatDay(say.locale, record.nomination.answerBy) })}
        </View>
      ) : null}
      <Notice tone="warn">{say('naming.warning')}</Notice>
      <TroubleNotice trouble={trouble} />
      <Sure
        id="accept-naming"
        text={say('naming.accept')}
        confirm={say('naming.accept_sure')}
        tone="plain"
        busy={busy}
        onSure={answer('accept')}
      />
      <Action id="decline-naming" tone="plain" busy={busy} onTap={answer('decline')}>
        {say('naming.decline')}
      </Action>
    </Card>
  );
}

function Name({ record, onChanged }: StepProps) {
  const say = useViolationsSay();
  const { busy, trouble, run } = useAct();
  const [driverId, setDriverId] = useState<string>();
  const { nomination, drivers, recordId, may } = record;
  const act = (work: () => Promise<unknown>) => () =>
    void run(async () => {
      await work();
      await onChanged();
    });
  return (
    <>
      {nomination ? (
        <Card id={`naming-${nomination.state}`}>
          <Notice tone={nomination.state === 'accepted' ? 'ok' : 'info'}>
            {say(`naming.state_${nomination.state}`, {
              driver: nomination.maskedDriver,
              day: formatDay(say.locale, nomination.answerBy),
            })}
          </Notice>
          {nomination.state === 'offered' ? (
            <Sure
              id="withdraw-naming"
              text={say('naming.withdraw')}
              tone="plain"
              busy={busy}
              onSure={act(() => withdrawNomination(recordId))}
            />
          ) : null}
        </Card>
      ) : null}
      <TroubleNotice trouble={trouble} />
      {(trouble?.fields ?? []).map(({ path, message }) => {
        const [zh = '', en = zh] = message.split('\n');
        return (
          <Notice key={path} tone="warn">
            {say.of({ zh, en })}
          </Notice>
        );
      })}
      {may.nominate ? (
        <Card title={say('naming.title')}>
          <View className="paragraph">{say(drivers.length > 0 ? 'naming.how' : 'naming.nobody')}</View>
          {drivers.map((driver) => (
            <Tap
              key={driver.driverId}
              id={`driver-${driver.driverId}`}
              className="pill wide"
              chosen={driver.driverId === driverId}
              onTap={() => setDriverId(driver.driverId)}
            >
              {driver.maskedName}
            </Tap>
          ))}
          <View className="gap" />
          <Notice tone="warn">{say('naming.warning')}</Notice>
          {drivers.length > 0 ? (
            <Action
              id="name-driver"
              busy={busy}
              disabled={!driverId}
              onTap={act(() => nameDriver(recordId, driverId ?? ''))}
            >
              {say('naming.send')}
            </Action>
          ) : null}
          <Action id="bind-driver" tone="plain" onTap={() => go('garage')}>
            {say('naming.lend')}
          </Action>
        </Card>
      ) : null}
    </>
  );
}
