import { type ReactNode, useId } from 'react';
import { useWords } from '../words.js';
import { Icon } from './icon.js';
import { useModal } from './use-modal.js';

interface DialogProps {
  readonly title: string;
  /** Without it the window closes by its own acts alone: for what is shown once. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly testId?: string;
}

/** A modal window of the browser itself: it keeps the focus inside, closes by Esc where it may, and gives the focus back. */
export function Dialog({ title, onClose, children, actions, wide = false, testId }: DialogProps) {
  const { t } = useWords();
  const ref = useModal();
  const titleId = useId();

  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={titleId}
      data-testid={testId}
      // Chromium closes by a second Esc whatever `cancel` says.
      closedby={onClose ? 'closerequest' : 'none'}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {onClose && (
          <button type="button" className="button quiet" onClick={onClose}>
            <Icon name="cross" />
            {t('action.close')}
          </button>
        )}
      </header>
      <div className="dialog-body">{children}</div>
      {actions && <footer className="dialog-foot">{actions}</footer>}
    </dialog>
  );
}
