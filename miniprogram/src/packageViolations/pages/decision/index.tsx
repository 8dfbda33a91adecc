import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { DecisionView } from '@yilu/contracts';
import { formatDate, formatDay, formatInstantInFull, formatMoney } from '@yilu/look/format';
import { session } from '@/api/session';
import { decisionPapers, getDecision } from '@/api/violations';
import { keepInCalendar, mayKeepInCalendar } from '@/platform/calendar';
import { addressOf, go } from '@/platform/go';
import { openPdf } from '@/platform/open-pdf';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { daysLeft, endOf } from '@/ui/term';
import { Remedies } from '../../remedies';
import { ResultCard } from '../../ruling-card';
import { useViolationsSay } from '../../say';
import '../../violations.scss';

/** A decision: its number, what it says and why, its paper, until when to pay, and what to do against it. */
export default function Decision() {
  const say = useViolationsSay();
  const { params } = useRouter();
  const number = params['id'] ?? '';
  const signedIn = useWatched(session) !== undefined;
  const { data: decision, trouble } = useLoaded(() => getDecision(number), signedIn);
  const obligationId = decision?.standing === 'in_force' && decision.fen > 0 ? decision.obligationId : undefined;
  return (
    <Shell
      title={say('penalty.title')}
      action={
        decision && obligationId ? (
          <Action id="pay" onTap={() => go('pay', { ids: obligationId })}>
            {say('penalty.pay', { sum: formatMoney(decision.fen) })}
          </Action>
        ) : null
      }
    >
      {signedIn ? null : (
        <SignInCard id="decision-sign-in" why={say('violations.sign_in')} next={addressOf('penalty', { id: number })} />
      )}
      <TroubleNotice trouble={trouble} />
      {signedIn && !decision && !trouble ? <Waiting /> : null}
      {decision ? (
        <>
          <Standing decision={decision} />
          <Paper decision={decision} />
          <ResultCard {...decision} />
          <WhatNext decision={decision} />
        </>
      ) : null}
    </Shell>
  );
}

function Standing({ decision }: { decision: DecisionView }) {
  const say = useViolationsSay();
  const { standing, outcome, fen, replacedBy, revoked } = decision;
  if (standing === 'revoked')
    return (
      <Card id="revoked">
        <Notice tone="ok">{say('penalty.revoked')}</Notice>
        {revoked ? <View className="paragraph">{revoked.reason}</View> : null}
        {replacedBy ? (
          <Action id="replaced-by" tone="plain" onTap={() => go('penalty', { id: replacedBy })}>
            {say('penalty.replaced')}
          </Action>
        ) : null}
      </Card>
    );
  return (
    <Notice tone={standing !== 'paid' && fen > 0 ? 'info' : 'ok'} id={`decided-${outcome}`}>
      {standing === 'paid' ? say('penalty.paid') : say(`penalty.done_${outcome}`, { fen: formatMoney(fen) })}
    </Notice>
  );
}

function Paper({ decision }: { decision: DecisionView }) {
  const say = useViolationsSay();
  const { busy, trouble, run } = useAct();
  const { number, service, due } = decision;
  const open = () => void run(() => openPdf(decisionPapers(number, say.locale).document, `${number}.pdf`));
  return (
    <Card id="paper">
      {due && decision.standing === 'in_force' && decision.fen > 0 ? (
        <Fact
          name={say('penalty.due')}
          value={say('record.due_on', { day: formatDay(say.locale, due.on), left: daysLeft(say.locale, due.on) })}
        />
      ) : null}
      <Fact name={say('penalty.number')} value={number} />
      <Fact name={say('record.plate')} value={decision.plate} />
      <Fact name={say('penalty.act')} value={say.of(decision.act)} />
      <Fact name={say('record.when')} value={formatInstantInFull(say.locale, decision.occurredAt)} />
      <Fact name={say('record.where')} value={decision.place} />
      <Fact name={say('penalty.organ')} value={say.of(decision.organ)} />
      <Fact name={say('penalty.decided_at')} value={formatInstantInFull(say.locale, decision.decidedAt)} />
      <Fact
        name={say('penalty.service')}
        value={say(`penalty.service_${service.state}`, { day: service.on ? formatDate(say.locale, service.on) : '' })}
      />
      <Fact name={say('penalty.verify')} value={decision.verifyCode} />
      <View className="gap" />
      <TroubleNotice trouble={trouble} />
      <Action id="open-pdf" tone="plain" busy={busy} onTap={open}>
        {say('penalty.open_pdf')}
      </Action>
      <View className="hint">{say('penalty.hash')}</View>
      <View className="hash">{decision.documentHash}</View>
    </Card>
  );
}

/** The terms as a calendar's entries; the last hours of each day, when it is over. */
function datesOf(decision: DecisionView, title: string) {
  const days = [decision.due, ...decision.remedies.map(({ last }) => last)].flatMap((last) => (last ? [last.on] : []));
  return [...new Set(days)].map((on) => ({
    title,
    startsAt: new Date(Date.parse(endOf(on)) - 15 * 3_600_000).toISOString(),
    endsAt: new Date(Date.parse(endOf(on)) - 14 * 3_600_000).toISOString(),
  }));
}

function WhatNext({ decision }: { decision: DecisionView }) {
  const say = useViolationsSay();
  const { busy, trouble, run } = useAct();
  const papers = decisionPapers(decision.number, say.locale);
  const title = `${say('penalty.title')} ${decision.number}`;
  if (decision.standing === 'revoked') return null;
  return (
    <Card id="remedies" title={say('penalty.remedies')}>
      {decision.reviewFirst ? <Notice>{say('penalty.review_first')}</Notice> : null}
      <Remedies remedies={decision.remedies} />
      {decision.notes.map((note) => (
        <View key={note.zh} className="hint">
          {say.of(note)}
        </View>
      ))}
      <View className="gap" />
      <TroubleNotice trouble={trouble} />
      {mayKeepInCalendar ? (
        <Action
          id="keep-in-calendar"
          tone="plain"
          busy={busy}
          onTap={() =>
            void run(() => keepInCalendar(papers.calendar, `${decision.number}.ics`, datesOf(decision, title)))
          }
        >
          {say('penalty.calendar')}
        </Action>
      ) : null}
      <Action
        id="open-application"
        tone="plain"
        busy={busy}
        onTap={() => void run(() => openPdf(papers.application, `${decision.number}-review.pdf`))}
      >
        {say('penalty.application')}
      </Action>
      <Action id="disagree" tone="plain" onTap={() => go('defend', { id: decision.recordId })}>
        {say('penalty.disagree')}
      </Action>
    </Card>
  );
}
