import { useMutation } from '@tanstack/react-query';
import type { CatalogueProposed, CatalogueVersionView } from '@yilu/contracts';
import { addDays, dayOf } from '@yilu/kernel/day';
import { formatDate } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { type CatalogueDraft, editOf } from './catalogue-draft.js';
import { ProposalOutcome } from './proposal-outcome.js';

const shortestReason = 5;

interface ProposeDialogProps {
  readonly newest: CatalogueVersionView;
  readonly draft: CatalogueDraft;
  readonly onPublished: () => void;
  readonly onClose: () => void;
}

/** The next version: first what it would change and what is wrong with it, then put into force. */
export function ProposeDialog({ newest, draft, onPublished, onClose }: ProposeDialogProps) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const tomorrow = addDays(dayOf(new Date()), 1);
  const [effectiveFrom, setEffectiveFrom] = useState(tomorrow);
  const [version, setVersion] = useState(`${newest.version.split('-')[0]}-${tomorrow}`);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState<CatalogueProposed>();
  const propose = useMutation({
    mutationFn: (publish: boolean) =>
      api.proposeCatalogue({
        next: { form: 'edit', edit: editOf(draft, { version: version.trim(), effectiveFrom }) },
        publish,
        reason: reason.trim(),
      }),
    onSuccess: (proposed) => {
      setChecked(proposed);
      if (proposed.published) onPublished();
    },
  });
  const stale =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setChecked(undefined);
      set(value);
    };
  const complete = version.trim() !== '' && reason.trim().length >= shortestReason;
  const ready = checked && !checked.published && checked.faults.length === 0;
  return (
    <Dialog
      title={t('console.flexible.next')}
      onClose={onClose}
      wide
      testId="propose"
      actions={
        !checked?.published && (
          <button
            type="button"
            className="button primary"
            data-testid={ready ? 'propose-publish' : 'propose-check'}
            disabled={!complete || propose.isPending}
            onClick={() => propose.mutate(ready ?? false)}
          >
            {ready
              ? t('console.flexible.publish', { day: formatDate(locale, effectiveFrom) })
              : t('console.flexible.check')}
          </button>
        )
      }
    >
      {!checked?.published && (
        <>
          <div className="two">
            <label>
              <span className="label">{t('console.flexible.version')}</span>
              <input maxLength={60} value={version} onChange={({ target }) => stale(setVersion)(target.value)} />
            </label>
            <label>
              <span className="label">{t('console.flexible.from')}</span>
              <input
                type="date"
                min={tomorrow}
                data-testid="propose-from"
                value={effectiveFrom}
                onChange={({ target }) => target.value && stale(setEffectiveFrom)(target.value)}
              />
            </label>
          </div>
          <label>
            <span className="label">{t('console.flexible.reason')}</span>
            <textarea
              rows={2}
              maxLength={500}
              data-testid="propose-reason"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
        </>
      )}
      {propose.error && <ProblemNote error={propose.error} />}
      {checked && <ProposalOutcome proposed={checked} />}
    </Dialog>
  );
}
