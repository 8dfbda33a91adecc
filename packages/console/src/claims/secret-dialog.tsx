import type { InsurerSecret } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';

interface Props {
  readonly secret: InsurerSecret;
  readonly name: string;
  readonly onClose: () => void;
}

/** The new secret, once: nobody can read it again, here or anywhere. */
export function SecretDialog({ secret: { secret, overlapUntil }, name, onClose }: Props) {
  const { locale, t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  return (
    <Dialog
      title={t('desk.insurer.rotate')}
      onClose={onClose}
      testId="secret"
      actions={
        <>
          <button type="button" className="button" onClick={copy}>
            {t(copied ? 'desk.insurer.copied' : 'desk.insurer.copy')}
          </button>
          <button type="button" className="button primary" data-testid="secret-done" onClick={onClose}>
            {t('desk.insurer.secret_done')}
          </button>
        </>
      }
    >
      <p>{t('desk.insurer.secret', { name })}</p>
      <code className="claims-secret" data-testid="secret-value">
        {secret}
      </code>
      {overlapUntil && (
        <p className="hint">{t('desk.insurer.overlap', { until: formatInstantInFull(locale, overlapUntil) })}</p>
      )}
    </Dialog>
  );
}
