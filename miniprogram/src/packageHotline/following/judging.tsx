import { View } from '@tarojs/components';
import type { OwnReportView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { answerSurvey } from '@/api/hotline';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Choice, Notice, TroubleNotice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { Reopening } from './reopening';
import { useFollowingSay } from './say';
import { isAsked, questionOf } from './standing';
import { Stars } from './stars';
import { noVerdict, type Verdict, verdictForm } from './verdict';

interface JudgingProps {
  readonly own: OwnReportView;
  readonly onChanged: () => Promise<void>;
}

/** His word at the end: is it really fixed? A no leads on to having it done again. */
export function Judging({ own, onChanged }: JudgingProps) {
  if (!own.mayReopenUntil) return null;
  return isAsked(own) ? (
    <Question own={own} until={own.mayReopenUntil} onChanged={onChanged} />
  ) : (
    <Afterwards own={own} until={own.mayReopenUntil} onChanged={onChanged} />
  );
}

function Question({ own, until, onChanged }: JudgingProps & { until: string }) {
  const say = useFollowingSay();
  const kind = questionOf(own.outcome);
  const form = verdictForm(own.reportId);
  const [verdict, change] = useDraft<Verdict>(form, noVerdict);
  const { busy, trouble, run } = useAct();
  const at = formatInstant(say.locale, until);
  const send = () =>
    void run(async () => {
      const { stars, words } = verdict;
      await answerSurvey(own.reportId, {
        fixed: true,
        ...(stars > 0 ? { rating: stars } : {}),
        ...(words.trim() ? { text: words.trim() } : {}),
      });
      dropDraft(form);
      await onChanged();
    });
  return (
    <>
      <Card id="survey" title={say(`following.ask.${kind}`)}>
        <View className="hint above">
          {say(own.status === 'replied' ? 'following.ask.until' : 'following.ask.until_closed', { at })}
        </View>
        <Choice
          id="settled"
          value={verdict.settled || undefined}
          options={(['yes', 'no'] as const).map((value) => ({ value, text: say(`following.ask.${value}_${kind}`) }))}
          onChoose={(settled) => change({ settled })}
        />
        {verdict.settled ? <Stars value={verdict.stars} onChange={(stars) => change({ stars })} /> : null}
        {verdict.settled === 'yes' ? (
          <>
            <Field
              id="survey-words"
              label={say('following.ask.words')}
              lines={3}
              maxLength={500}
              value={verdict.words}
              onChange={(words) => change({ words })}
            />
            <TroubleNotice trouble={trouble} />
            <Action id="survey-send" busy={busy} onTap={send}>
              {say('following.ask.send')}
            </Action>
          </>
        ) : null}
      </Card>
      {verdict.settled === 'no' ? (
        <Reopening own={own} until={until} verdict={verdict} change={change} onChanged={onChanged} />
      ) : null}
    </>
  );
}

/** His word is given; until its last day he may still say that it is not settled. */
function Afterwards({ own, until, onChanged }: JudgingProps & { until: string }) {
  const say = useFollowingSay();
  const [verdict, change] = useDraft<Verdict>(verdictForm(own.reportId), noVerdict);
  const [opened, open] = useState(false);
  return (
    <>
      {own.survey?.answered ? (
        <Notice tone="ok" id="thanks">
          {say('following.ask.thanks')}
        </Notice>
      ) : null}
      {opened ? (
        <Reopening own={own} until={until} verdict={verdict} change={change} onChanged={onChanged} />
      ) : (
        <Tap id="not-settled" className="text-link" onTap={() => open(true)}>
          {say('following.again.title')}
        </Tap>
      )}
    </>
  );
}
