import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { AddressedMoveView, AnswerMoveRequest } from '@yilu/contracts';
import { formatInstant, formatTime } from '@yilu/look/format';
import { useEffect, useState } from 'react';
import { answerMove, getAsked, type OwnerDoor, sayOpened } from '@/api/moves';
import { Refused } from '@/api/problem';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { useMovesSay } from '../../say';

const minutesToChoose = [3, 5, 10] as const;
const denials = ['not_my_car', 'not_there', 'not_blocking'] as const;

/** What an owner is asked, by the link that was sent to him or in the app: one tap answers. */
export default function Answer() {
  const say = useMovesSay();
  const { token, id = '' } = useRouter().params;
  const [door] = useState<OwnerDoor>(() => (token ? { token } : { moveId: id }));
  const [gone, setGone] = useState(false);
  const asked = useLoaded(async () => {
    try {
      return await getAsked(door);
    } catch (fault) {
      setGone(fault instanceof Refused && fault.problem.status === 404);
      throw fault;
    }
  });
  const shown = asked.data !== undefined;
  // Told by the page itself: links are also fetched by machines. That it stays untold keeps nobody from answering.
  useEffect(() => {
    if (shown) void sayOpened(door).catch(() => undefined);
  }, [shown, door]);
  if (gone)
    return (
      <Shell title={say('moves.title')}>
        <Notice>{say('moves.answer_over')}</Notice>
      </Shell>
    );
  return (
    <Shell title={say('moves.answer_title')}>
      <TroubleNotice trouble={asked.trouble} />
      {asked.data ? <Question door={door} asked={asked.data} reload={asked.reload} /> : null}
      {asked.data || asked.trouble ? null : <Waiting />}
    </Shell>
  );
}

interface QuestionProps {
  readonly door: OwnerDoor;
  readonly asked: AddressedMoveView;
  readonly reload: () => Promise<void>;
}

function Question({ door, asked, reload }: QuestionProps) {
  const say = useMovesSay();
  const { busy, trouble, run } = useAct();
  const [denying, setDenying] = useState(false);
  const { maskedPlate: plate, place, answer } = asked;
  const reply = (content: AnswerMoveRequest) => () => void run(() => answerMove(door, content)).then(reload);
  return (
    <>
      <TroubleNotice trouble={trouble} />
      <Card id="move-asked">
        <View className="lead">{say('moves.answer_about', { plate, place })}</View>
        <View className="hint">{formatInstant(say.locale, asked.askedAt)}</View>
        <View className="hint">{say('moves.answer_privacy')}</View>
      </Card>
      {answer ? (
        <Notice tone="ok" id="move-answered">
          {answer.until ? say('moves.answered_by', { at: formatTime(answer.until) }) : say('moves.answered')}
        </Notice>
      ) : null}
      {asked.mayAnswer && !answer
        ? minutesToChoose.map((minutes) => (
            <Action key={minutes} id={`coming-${minutes}`} busy={busy} onTap={reply({ answer: 'coming', minutes })}>
              {say('moves.answer_coming', { minutes })}
            </Action>
          ))
        : null}
      {asked.mayAnswer ? (
        <Action id="moved" tone="plain" busy={busy} onTap={reply({ answer: 'moved' })}>
          {say('moves.answer_moved')}
        </Action>
      ) : null}
      {asked.mayAnswer && !answer && !denying ? (
        <Action id="not-me" tone="plain" onTap={() => setDenying(true)}>
          {say('moves.answer_not_me')}
        </Action>
      ) : null}
      {asked.mayAnswer && !answer && denying
        ? denials.map((denial) => (
            <Action key={denial} id={denial} tone="plain" busy={busy} onTap={reply({ answer: 'not_me', denial })}>
              {say(`moves.denial.${denial}`)}
            </Action>
          ))
        : null}
    </>
  );
}
