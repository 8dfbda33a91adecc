import { useMutation } from '@tanstack/react-query';
import type { StaffTip } from '@yilu/contracts';
import { tipTypeOf } from '@yilu/law/feedback/tip-rewards';
import { formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { type PlainKey, useWords } from '../words.js';
import { draftOf, recordOf, rewardFenAs } from './record-draft.js';
import { RecordFields } from './record-fields.js';
import { isType } from './tip-checks.js';
import { useFirstField } from './use-first-field.js';

interface AdoptFormProps {
  readonly tip: StaffTip;
  readonly onJudged: (said: PlainKey) => void;
  readonly onStale: () => void;
}

/** What is entered of a report, as the officer has read it off the pictures; another officer audits it like any record. */
export function AdoptForm({ tip, onJudged, onStale }: AdoptFormProps) {
  const { api } = useDesk();
  const form = useFirstField();
  const { t } = useWords();
  const [draft, setDraft] = useState(() => draftOf(tip));
  const clue = isType(tip.type) && tipTypeOf(tip.type).isClue === true;
  const made = recordOf(draft);
  const rewardFen = rewardFenAs(tip.type, draft.key);
  const missing = clue || 'record' in made ? [] : made.missing;
  const adopt = useMutation({
    mutationFn: () =>
      api.reviewTip(tip.tipId, {
        verdict: 'adopt',
        version: tip.version,
        ...(!clue && 'record' in made ? { record: made.record } : {}),
      }),
    onSuccess: () => onJudged('console.tips.said.adopted'),
    onError: onStale,
  });
  return (
    <form
      className="stack"
      ref={form}
      data-testid="adopt-form"
      onSubmit={(event) => {
        event.preventDefault();
        adopt.mutate();
      }}
    >
      {clue ? (
        <p>{t('console.tips.adopt_clue')}</p>
      ) : (
        <>
          <p className="hint">{t('console.tips.adopt_text')}</p>
          <RecordFields draft={draft} onChange={setDraft} />
          <p className="hint" role="status" data-testid="adopt-reward">
            {draft.key !== '' &&
              (rewardFen === undefined
                ? t('console.tips.reward_none')
                : t('console.tips.reward_as', { sum: formatMoney(rewardFen) }))}
          </p>
        </>
      )}
      {adopt.error && <ProblemNote error={adopt.error} />}
      <div className="decision-foot">
        <p className="grow missing" role="status" data-testid="adopt-missing">
          {missing.length > 0 &&
            t('console.tips.missing', {
              what: missing.map((field) => t(`console.tips.field.${field}`)).join(t('console.list_comma')),
            })}
        </p>
        <button
          type="submit"
          className="button primary"
          data-testid="adopt-go"
          disabled={adopt.isPending || missing.length > 0}
        >
          {t(clue ? 'console.tips.adopt_clue_go' : 'console.tips.adopt_go')}
        </button>
      </div>
    </form>
  );
}
