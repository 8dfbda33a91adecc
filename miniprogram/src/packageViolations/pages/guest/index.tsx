import { View } from '@tarojs/components';
import type { GuestChallenge, GuestRecords } from '@yilu/contracts';
import { cityProfile } from '@yilu/law/city-profile';
import { formatDate, formatInstant, formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { Refused } from '@/api/problem';
import { askAsGuest, askChallenge } from '@/api/violations';
import { addressOf, go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { VehicleFields } from '@/ui/vehicle-fields';
import { useViolationsSay } from '../../say';
import '../../violations.scss';

const challenged = /challenge/;

/** A plate and the last six of its VIN, for who has no account: what is open, without photographs or names. */
export default function GuestQuery() {
  const say = useViolationsSay();
  const [draft, change] = useDraft('guest-query', { plate: cityProfile().platePrefix, plateKind: '02' });
  const [vin, setVin] = useState('');
  const [challenge, setChallenge] = useState<GuestChallenge>();
  const [answer, setAnswer] = useState('');
  const [found, setFound] = useState<GuestRecords>();
  const { busy, trouble, run } = useAct();
  const another = async () => {
    setAnswer('');
    setChallenge(await askChallenge());
  };
  const ask = () =>
    void run(async () => {
      try {
        setFound(
          await askAsGuest({
            ...draft,
            vinLast6: vin,
            ...(challenge ? { challenge: { challengeId: challenge.challengeId, answer: answer.trim() } } : {}),
          }),
        );
        setChallenge(undefined);
      } catch (fault) {
        // After some wrong tries a question in words comes first, and each is good for one try.
        if (challenge || (fault instanceof Refused && challenged.test(fault.problem.code))) await another();
        throw fault;
      }
    });
  const complete = draft.plate.length >= 7 && /^[A-HJ-NPR-Z0-9]{6}$/.test(vin) && (!challenge || answer.trim() !== '');
  if (found)
    return (
      <Found
        records={found}
        plate={draft.plate}
        onAgain={() => {
          setFound(undefined);
          setVin('');
        }}
      />
    );
  return (
    <Shell
      title={say('guest_query.title')}
      action={
        <Action id="ask-guest" busy={busy} disabled={!complete} onTap={ask}>
          {say('guest_query.ask')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble} />
      <Card>
        <View className="paragraph">{say('guest_query.how')}</View>
        <VehicleFields
          {...draft}
          vinLast6={vin}
          change={({ vinLast6, ...plate }) => (vinLast6 === undefined ? change(plate) : setVin(vinLast6))}
        />
      </Card>
      {challenge ? (
        <Card id="challenge" title={say('guest_query.challenge')}>
          <View className="lead">{say.of(challenge.question)}</View>
          <Field
            id="challenge-answer"
            label={say('guest_query.answer')}
            hint={say('guest_query.challenge_hint')}
            maxLength={20}
            value={answer}
            onChange={setAnswer}
          />
          <Action id="other-challenge" tone="plain" onTap={() => void run(another)}>
            {say('guest_query.other_question')}
          </Action>
        </Card>
      ) : null}
    </Shell>
  );
}

interface FoundProps {
  readonly records: GuestRecords;
  readonly plate: string;
  readonly onAgain: () => void;
}

function Found({ records: { items }, plate, onAgain }: FoundProps) {
  const say = useViolationsSay();
  return (
    <Shell
      title={say('guest_query.title')}
      action={
        <View className="pair">
          <Action id="guest-sign-in" onTap={() => go('signIn', { next: addressOf('violations') })}>
            {say('guest_query.sign_in')}
          </Action>
          <Action id="guest-again" tone="plain" onTap={onAgain}>
            {say('guest_query.again')}
          </Action>
        </View>
      }
    >
      <Card id="guest-found" title={plate}>
        {items.length === 0 ? (
          <Notice tone="ok">{say('guest_query.none')}</Notice>
        ) : (
          <View className="lead">{say('guest_query.found', { count: items.length })}</View>
        )}
        {items.map((one) => (
          <View key={`${one.occurredAt}${one.act.zh}`} className="record">
            <View className="unread">{say.of(one.act)}</View>
            <View className="hint">
              {formatInstant(say.locale, one.occurredAt)} · {one.place}
            </View>
            <View>
              {[
                one.usualFen === undefined ? '' : formatMoney(one.usualFen),
                one.points === undefined ? '' : say('record.points_value', { points: one.points }),
                one.handleBy ? `${say('record.due')} ${formatDate(say.locale, one.handleBy.on)}` : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </View>
          </View>
        ))}
      </Card>
    </Shell>
  );
}
