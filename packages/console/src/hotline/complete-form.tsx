import { useState } from 'react';
import { may } from '../session/permissions.js';
import { useKeptText } from '../shell/use-kept-text.js';
import { useWords } from '../words.js';
import type { ActFormProps } from './act-form.js';
import { ActFrame } from './act-frame.js';
import { longestAnswer } from './acts.js';
import { completionMissing, outcomesOf, replyTo } from './completion.js';
import { RepairPhotos } from './repair-photos.js';
import { TemplateWords } from './template-words.js';
import { useAct } from './use-act.js';
import { useServices } from './use-reports.js';
import { useStoredRepairs } from './use-stored-repairs.js';

/** How it ended: fixed with a photograph that is taken here, not fixed with its reason, answered with the answer. */
export function CompleteForm({ report, officer, units, onActed }: ActFormProps) {
  const { t } = useWords();
  const { reportId, templates } = report;
  const outcomes = outcomesOf(useServices().find(({ code }) => code === report.serviceCode));
  const mayProve = may(officer.roles, 'prove_repairs');
  const mayReply = units.own === undefined;
  const [chosen, setOutcome] = useState<(typeof outcomes)[number]>();
  const outcome = chosen ?? outcomes.find((one) => one !== 'fixed' || mayProve) ?? 'not_fixed';
  const { stored, add, remove, forget } = useStoredRepairs(reportId);
  const [file, setFile] = useState<File>();
  const [text, setText] = useKeptText(`hotline.${reportId}.complete`);
  const [replies, setReplies] = useState(false);
  const [reply, setReply] = useState('');
  const sent = () => {
    setText('');
    forget();
  };
  const sending = useAct({ report, act: 'complete', onActed, onSent: sent });
  const photoIds = stored.map(({ photoId }) => photoId);
  const completion = { outcome, photoIds, photoOpen: file !== undefined, text, reply: replies ? reply : undefined };
  const send = () =>
    sending.mutate({
      outcome,
      photoIds: outcome === 'fixed' ? photoIds : [],
      ...(text.trim() ? { text: text.trim() } : {}),
      ...(replies ? { reply: reply.trim() } : {}),
    });
  return (
    <ActFrame act="complete" {...{ report, sending }} missing={completionMissing(completion)} onSend={send}>
      <fieldset>
        <legend className="sr-only">{t('console.hotline.outcome')}</legend>
        <div className="chips">
          {outcomes.map((one) => (
            <button
              type="button"
              key={one}
              className="chip"
              aria-pressed={one === outcome}
              data-testid={`outcome-${one}`}
              disabled={one === 'fixed' && !mayProve}
              onClick={() => {
                setOutcome(one);
                if (replies) setReply(replyTo(one, templates));
              }}
            >
              {t(`console.hotline.outcome.${one}`)}
            </button>
          ))}
        </div>
      </fieldset>
      {!mayProve && <p className="hint">{t('console.hotline.proves_not')}</p>}
      {outcome === 'fixed' && (
        <RepairPhotos
          reportId={reportId}
          stored={stored}
          file={file}
          onFile={setFile}
          onStored={add}
          onRemove={remove}
        />
      )}
      <div className={replies ? 'act-two' : undefined}>
        <TemplateWords
          report={report}
          act="complete"
          label={`console.hotline.words.${outcome}`}
          value={text}
          onChange={setText}
          longest={longestAnswer}
          testId="complete-text"
        />
        {replies && (
          <TemplateWords
            report={report}
            act="reply"
            label="console.hotline.words.reply"
            value={reply}
            onChange={setReply}
            longest={longestAnswer}
            rows={4}
            testId="complete-reply"
          />
        )}
      </div>
      {mayReply && (
        <label className="check">
          <input
            type="checkbox"
            data-testid="reply-too"
            checked={replies}
            onChange={({ target }) => {
              setReplies(target.checked);
              if (target.checked && reply === '') setReply(replyTo(outcome, templates));
            }}
          />
          {t('console.hotline.reply_too')}
        </label>
      )}
    </ActFrame>
  );
}
