import type { Officer, StaffTip } from '@yilu/contracts';
import { useState } from 'react';
import { may } from '../session/permissions.js';
import { Icon } from '../shell/icon.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { type PlainKey, useWords } from '../words.js';
import { AdoptForm } from './adopt-form.js';
import { AppealForm } from './appeal-form.js';
import { RejectForm } from './reject-form.js';

interface TipDockProps {
  readonly tip: StaffTip;
  readonly officer: Officer;
  readonly onJudged: (said: PlainKey) => void;
  /** It was acted on by another one meanwhile: shown as it stands now. */
  readonly onStale: () => void;
}

/** Adopt or not, answer an appeal, or why this officer does neither. */
export function TipDock({ tip, officer, onJudged, onStale }: TipDockProps) {
  const { t } = useWords();
  const [form, setForm] = useState<'adopt' | 'reject'>();
  const [failed, setFailed] = useState(false);
  const waits = tip.status === 'submitted';
  const appeals = tip.appeal?.state === 'pending';
  const judging = waits && may(officer.roles, 'review_tips');
  const answering = appeals && may(officer.roles, 'answer_tip_appeals');
  const onFailed = () => {
    setFailed(true);
    onStale();
  };
  useShortcuts({
    ...(judging && { p: () => setForm('adopt'), x: () => setForm('reject') }),
    Escape: () => setForm(undefined),
  });
  const standing = judging
    ? t('console.tips.weigh')
    : waits
      ? t('console.tips.not_reviewer')
      : appeals
        ? t('console.tips.appeal_waits')
        : t(`console.tips.status.${tip.status}`);
  return (
    <section className="dock" aria-label={t('console.tips.verdict')} data-testid="tip-dock">
      {answering ? (
        <AppealForm tip={tip} onJudged={onJudged} onStale={onFailed} />
      ) : (
        <div className="dock-bar">
          <p className="grow">{standing}</p>
          {judging && (
            <>
              <button
                type="button"
                className="button danger"
                aria-expanded={form === 'reject'}
                data-testid="tip-reject"
                onClick={() => setForm(form === 'reject' ? undefined : 'reject')}
              >
                {t(form === 'reject' ? 'console.tips.put_away' : 'console.tips.reject')} <kbd>x</kbd>
              </button>
              <button
                type="button"
                className={form === 'adopt' ? 'button' : 'button primary'}
                aria-expanded={form === 'adopt'}
                data-testid="tip-adopt"
                onClick={() => setForm(form === 'adopt' ? undefined : 'adopt')}
              >
                {t(form === 'adopt' ? 'console.tips.put_away' : 'console.tips.adopt')} <kbd>p</kbd>
              </button>
            </>
          )}
        </div>
      )}
      {judging && form === 'adopt' && <AdoptForm tip={tip} onJudged={onJudged} onStale={onFailed} />}
      {judging && form === 'reject' && <RejectForm tip={tip} onJudged={onJudged} onStale={onFailed} />}
      {failed && !judging && !answering && (
        // The form went with what it was for, and its sentence with it: whoever sent it is told why.
        <p className="note danger" role="alert" data-testid="tip-overtaken">
          <Icon name="warn" />
          {t('console.tips.overtaken')}
        </p>
      )}
    </section>
  );
}
