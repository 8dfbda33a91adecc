import { useQuery } from '@tanstack/react-query';
import type { ExamSubject } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { useWords } from '../words.js';
import { subjects } from './subjects.js';

/** Plan and subject whose sessions are looked at. */
export interface Chosen {
  readonly planId: string | undefined;
  readonly subject: ExamSubject;
}

interface ChoosePlanProps {
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  /** Tells two choosers on one page apart. */
  readonly name: string;
  /** The subject is given: only the plan is chosen. */
  readonly fixed?: boolean;
}

/** Published plans, the newest first: the halls' work is about the last few. */
const usePublishedPlans = () => {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['exam-plans-to-choose'],
    queryFn: () => api.listStaffExamPlans('published', undefined),
  });
};

export function ChoosePlan({ chosen, onChoose, name, fixed = false }: ChoosePlanProps) {
  const { pick, t } = useWords();
  const plans = usePublishedPlans();
  return (
    <div className="choose-plan">
      <label>
        <span className="label">{t('console.hall.plan')}</span>
        <select
          data-testid={`${name}-plan`}
          value={chosen.planId ?? ''}
          onChange={({ target }) => onChoose({ ...chosen, planId: target.value || undefined })}
        >
          <option value="">{t('console.hall.choose_plan')}</option>
          {plans.data?.items.map(({ planId, title }) => (
            <option key={planId} value={planId}>
              {pick(title)} · {planId}
            </option>
          ))}
        </select>
      </label>
      {!fixed && (
        <div className="chips">
          {subjects.map((subject) => (
            <button
              type="button"
              key={subject}
              className="chip"
              aria-pressed={subject === chosen.subject}
              data-testid={`${name}-${subject}`}
              onClick={() => onChoose({ ...chosen, subject })}
            >
              {t(`console.subject.${subject}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
