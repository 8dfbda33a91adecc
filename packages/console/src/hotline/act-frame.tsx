import type { DeskAct, DeskReportView } from '@yilu/contracts';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { type PlainKey, useWords } from '../words.js';
import { isOvertaken } from './overtaken.js';

interface ActFrameProps {
  readonly act: DeskAct;
  readonly report: DeskReportView;
  readonly sending: { readonly isPending: boolean; readonly error: Error | null };
  /** What the form still lacks. */
  readonly missing?: PlainKey | undefined;
  readonly onSend: () => void;
  readonly children?: ReactNode;
}

/**
 * The form of one act: it takes the focus, sends by Enter on its button or Ctrl+Enter anywhere, and says what it lacks,
 * what went wrong, and that a colleague was quicker. Nothing that was typed goes away.
 */
export function ActFrame({ act, report, sending, missing, onSend, children }: ActFrameProps) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const { current } = form;
    const first =
      current?.querySelector<HTMLElement>('[data-first]') ??
      current?.querySelector<HTMLElement>('textarea, select, input, button');
    first?.focus();
  }, []);
  const isGone = !report.acts.includes(act);
  const mayNot = sending.isPending || missing !== undefined || isGone;
  return (
    <form
      ref={form}
      className="act-form"
      data-testid={`act-form-${act}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!mayNot) onSend();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      {children}
      {isOvertaken(sending.error) ? (
        <div className="note danger" role="alert" data-testid="overtaken">
          <Icon name="warn" />
          <p>
            {t(isGone ? 'console.hotline.overtaken_gone' : 'console.hotline.overtaken', {
              status: t(`console.hotline.status.${report.status}`),
            })}
          </p>
        </div>
      ) : (
        sending.error && <ProblemNote error={sending.error} />
      )}
      <div className="decision-foot">
        <p className="missing grow" role="status" data-testid="act-missing">
          {isGone ? t('console.hotline.gone') : missing && t(missing)}
        </p>
        <button type="submit" className="button primary" data-testid="act-send" disabled={mayNot}>
          {t(`console.hotline.send.${act}`)}
        </button>
      </div>
    </form>
  );
}
