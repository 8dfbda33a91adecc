import { View } from '@tarojs/components';
import { formatDay, formatInstant } from '@yilu/look/format';
import { acknowledgeDetermination, requestReview } from '@/api/accidents';
import { getMe } from '@/api/identity';
import { openPdf } from '@/platform/open-pdf';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Fact, Notice, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';
import { Verdict } from './verdict';

/** The officer's decision with its reasons, its receipt, and the right of review with its last day (D146 art 71). */
export function DeterminationStep(props: CaseStepProps) {
  const say = useSay();
  const { view, reload } = props;
  const { busy, trouble, run } = useAct();
  const made = view.determination;
  const mine = made?.acknowledged[view.you];
  const acknowledge = (outcome: 'received' | 'refused_to_sign') => () =>
    void run(async () => {
      await acknowledgeDetermination(view.caseId, outcome);
      await reload();
    });
  const open = () =>
    void run(async () => {
      await getMe();
      await openPdf(`/accidents/${view.caseId}/determination/document`, `${made?.number ?? 'determination'}.pdf`);
    });
  if (!made) return <Frame props={props} title={say('decision.title')} screen="decision" />;
  return (
    <Frame
      props={props}
      title={say('decision.title')}
      screen="decision"
      problem={trouble}
      action={
        mine ? (
          <Action id="open-pdf" busy={busy} onTap={open}>
            {say('done.pdf')}
          </Action>
        ) : (
          <View className="pair">
            <Action id="acknowledge" busy={busy} onTap={acknowledge('received')}>
              {say('decision.received')}
            </Action>
            <Action id="refuse-acknowledge" tone="plain" busy={busy} onTap={acknowledge('refused_to_sign')}>
              {say('decision.refuse')}
            </Action>
          </View>
        )
      }
    >
      <Verdict view={view} liability={made.liability} />
      <Card id="determination" title={made.number}>
        <View className="field-label">{say('decision.findings')}</View>
        <View className="paragraph">{made.findings}</View>
        <View className="field-label">{say('decision.reasons')}</View>
        <View className="paragraph">{made.reasons}</View>
        <Fact name={say('proposal.basis')} value={made.basis} />
        <Fact
          name={say('decision.officer')}
          value={`${made.officer.name} ${made.officer.badge} · ${made.officer.unit}`}
        />
        <Fact name={say('decision.made_at')} value={formatInstant(say.locale, made.madeAt)} />
      </Card>
      {mine ? (
        <Notice tone="ok">
          {mine.service
            ? say('decision.was_served', { day: formatDay(say.locale, mine.service.servedOn) })
            : say(`decision.was_${mine.outcome}`, { at: formatInstant(say.locale, mine.at) })}
        </Notice>
      ) : null}
      {mine ? null : <Notice>{say('decision.receipt_only')}</Notice>}
      <Review {...props} />
    </Frame>
  );
}

function Review({ view, reload }: CaseStepProps) {
  const say = useSay();
  const form = `review:${view.caseId}`;
  const [draft, change] = useDraft(form, { reasons: '' });
  const { busy, trouble, run } = useAct();
  const made = view.determination;
  if (made?.review) {
    return (
      <Notice tone="ok" id="review-requested">
        {say('decision.review_requested', {
          by: say(`party.${made.review.by}`),
          at: formatInstant(say.locale, made.review.requestedAt),
        })}
      </Notice>
    );
  }
  if (!made?.acknowledged[view.you]) return null;
  const apply = () =>
    void run(async () => {
      await requestReview(view.caseId, draft.reasons.trim());
      dropDraft(form);
      await reload();
    });
  return (
    <Card title={say('decision.review')}>
      <View id="review-until" className="paragraph">
        {made.reviewUntil
          ? say('decision.review_until', { day: formatDay(say.locale, made.reviewUntil) })
          : say('decision.review_days')}
      </View>
      <TroubleNotice trouble={trouble} />
      <Field
        id="review-reasons"
        label={say('decision.review_reasons')}
        lines={4}
        maxLength={2000}
        value={draft.reasons}
        onChange={(reasons) => change({ reasons })}
      />
      <Action id="request-review" tone="plain" busy={busy} disabled={draft.reasons.trim().length < 2} onTap={apply}>
        {say('decision.review_apply')}
      </Action>
      <View className="law">{say('decision.review_law')}</View>
    </Card>
  );
}
