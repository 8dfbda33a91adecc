import type { ExamSubject, PlanView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { addressOf, go } from '@/platform/go';
import { LinkLine } from '@/ui/link';
import { Action, Card, Notice } from '@/ui/parts';
import type { PlanStanding } from './plan-standing';
import { useExamsSay } from './say';

interface WaysOnProps {
  readonly code: string | undefined;
  readonly planId: string;
  readonly subject: ExamSubject;
}

/** What leads on from a refusal to apply: to the booking that stands against it, or to his name. */
export function WaysOn({ code, planId, subject }: WaysOnProps) {
  const say = useExamsSay();
  if (code === 'exams.booked_already')
    return (
      <Action id="see-booking" tone="plain" onTap={() => go('exam', { id: subject })}>
        {say('seats.have_booking')}
      </Action>
    );
  if (code === 'exams.not_verified')
    return (
      <Action
        id="verify-name"
        onTap={() => go('realName', { next: addressOf('apply', { plan: planId, id: subject }) })}
      >
        {say('learning.verify')}
      </Action>
    );
  return null;
}

interface NotOpenProps {
  readonly plan: PlanView;
  readonly standing: Exclude<PlanStanding, 'open'>;
  readonly subject: ExamSubject;
  readonly hasApplied: boolean;
}

/** A plan that takes no applications at this moment: what comes when, and where to look meanwhile. */
export function NotOpen({ plan: { opensAt, drawAt }, standing, subject, hasApplied }: NotOpenProps) {
  const say = useExamsSay();
  const at = formatInstantInFull(say.locale, standing === 'coming' ? opensAt : drawAt);
  return (
    <Card id={`apply-${standing}`}>
      <Notice>{say(`apply.${standing}`, { at })}</Notice>
      {hasApplied ? (
        <LinkLine id="see-booking" text={say('seats.have_booking')} onTap={() => go('exam', { id: subject })} />
      ) : null}
      {standing === 'drawn' ? (
        <LinkLine id="to-seats" text={say('exam.to_seats')} onTap={() => go('seats', { id: subject })} />
      ) : null}
    </Card>
  );
}
