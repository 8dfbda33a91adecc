import type { DetermineRequest, OfficerCaseView } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { shapeOf } from '@yilu/law/shapes/shapes';
import { formatInstantInFull } from '@yilu/look/format';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { say, useWords } from '../words.js';
import { carOf } from './decision-templates.js';

interface PreviewDialogProps {
  readonly view: OfficerCaseView;
  readonly request: DetermineRequest;
  readonly error: Error | null;
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** The determination as the parties will read it, before it is made. */
export function PreviewDialog({ view, request, error, pending, onConfirm, onClose }: PreviewDialogProps) {
  const { t } = useWords();
  // He has to read what came in meanwhile before he decides on it.
  const changed = error !== null && view.version !== request.caseVersion;
  return (
    <Dialog
      title={t('console.preview.title')}
      onClose={onClose}
      wide
      testId="decision-preview"
      actions={
        <>
          <p className="hint grow">{t(changed ? 'console.preview.changed' : 'console.preview.final')}</p>
          <button type="button" className="button" onClick={onClose}>
            {t('console.preview.back')}
          </button>
          <button
            type="button"
            className="button primary"
            data-testid="decision-confirm"
            disabled={pending || changed}
            onClick={onConfirm}
          >
            {t(pending ? 'console.preview.making' : 'console.preview.confirm')}
          </button>
        </>
      }
    >
      {error && <ProblemNote error={error} />}
      <article className="paper" lang="zh-CN">
        <h3>{say('zh-CN', 'console.preview.paper')}</h3>
        <p>
          {formatInstantInFull('zh-CN', view.scene.occurredAt)} · {view.scene.place}
        </p>
        <h4>{say('zh-CN', 'console.decision.findings')}</h4>
        <p className="prose">{request.findings}</p>
        <h4>{say('zh-CN', 'console.fact.shape')}</h4>
        <p>{shapeOf(request.shape)?.zh}</p>
        <h4>{say('zh-CN', 'console.decision.reasons')}</h4>
        <p className="prose">{request.reasons}</p>
        <h4>{say('zh-CN', 'console.decision.basis')}</h4>
        <p>{request.basis}</p>
        <h4>{say('zh-CN', 'console.decision.liability')}</h4>
        <ul>
          {seatsOf(view.others).map((role) => (
            <li key={role}>
              {carOf(view, role)} <strong>{say('zh-CN', `liability.${request.liability[role] ?? 'none'}`)}</strong>
            </li>
          ))}
        </ul>
        <p className="hint">{say('zh-CN', 'console.preview.review_right')}</p>
      </article>
    </Dialog>
  );
}
