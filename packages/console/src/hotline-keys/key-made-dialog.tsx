import type { ApiKeyMade } from '@yilu/contracts';
import { useState } from 'react';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';
import './keys.css';

interface KeyMadeDialogProps {
  readonly made: ApiKeyMade;
  readonly onHandedOver: () => void;
}

/** The new key, once, so that no Esc takes it away: the city keeps its hash alone. */
export function KeyMadeDialog({ made: { key, apiKey }, onHandedOver }: KeyMadeDialogProps) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  // A browser that refuses leaves the key on the screen, to be selected.
  const copy = () =>
    void navigator.clipboard
      .writeText(apiKey)
      .then(() => setCopied(true))
      .catch(() => setCopied(false));
  return (
    <Dialog
      title={t('console.keys.made_title')}
      testId="key-made"
      actions={
        <>
          <button type="button" className="button" data-testid="key-copy" onClick={copy}>
            {t(copied ? 'console.keys.copied' : 'console.keys.copy')}
          </button>
          <button type="button" className="button primary" data-testid="key-done" onClick={onHandedOver}>
            {t('console.keys.handed_over')}
          </button>
        </>
      }
    >
      <p>{t('console.keys.made', { owner: key.owner })}</p>
      <code className="api-key" data-testid="key-value">
        {apiKey}
      </code>
      <p className="sr-only" role="status">
        {copied && t('console.keys.copied')}
      </p>
    </Dialog>
  );
}
