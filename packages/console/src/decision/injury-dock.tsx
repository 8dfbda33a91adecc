import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../api/api-context.js';
import { useReadAgain } from '../case/use-case.js';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

/** Somebody is reported hurt: an officer takes the case over to the ordinary procedure. */
export function InjuryDock({ caseId }: { caseId: string }) {
  const { api } = useDesk();
  const { t } = useWords();
  const readAgain = useReadAgain(caseId);
  const take = useMutation({ mutationFn: () => api.takeOverInjury(caseId), onSettled: () => readAgain() });
  return (
    <>
      <div className="dock-bar">
        <p className="grow dock-state">
          <Icon name="injury" />
          {t('console.injury.to_take')}
        </p>
        <button
          type="button"
          className="button primary"
          data-testid="injury-take"
          disabled={take.isPending}
          onClick={() => take.mutate()}
        >
          {t('console.injury.take')}
        </button>
      </div>
      {take.error && <ProblemNote error={take.error} />}
    </>
  );
}
