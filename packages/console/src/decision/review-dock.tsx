import { useMutation } from '@tanstack/react-query';
import type { OfficerCaseView } from '@yilu/contracts';
import { formatDay } from '@yilu/look/format';
import { useDesk } from '../api/api-context.js';
import { useReadAgain } from '../case/use-case.js';
import { reviewDueOn } from '../queue/wait-clock.js';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

type Review = NonNullable<NonNullable<OfficerCaseView['determination']>['review']>;

/** An application for review: its file goes to the office above within two working days (D146 art 72 ¶1). */
export function ReviewDock({ view, review }: { view: OfficerCaseView; review: Review }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const readAgain = useReadAgain(view.caseId);
  const forward = useMutation({ mutationFn: () => api.forwardReview(view.caseId), onSettled: () => readAgain() });
  const due = reviewDueOn(review.requestedAt);
  return (
    <>
      <div className="dock-bar">
        <p className="grow dock-state">
          <Icon name="document" />
          {t('console.review.applied', { party: t(`party.${review.by}`) })}
          {due && ` ${t('console.review.due', { day: formatDay(locale, due) })}`}
        </p>
        <button
          type="button"
          className="button primary"
          data-testid="review-forward"
          disabled={forward.isPending}
          onClick={() => forward.mutate()}
        >
          {t('console.review.forward')}
        </button>
      </div>
      <p className="prose dock-reasons">{review.reasons}</p>
      {forward.error && <ProblemNote error={forward.error} />}
    </>
  );
}
