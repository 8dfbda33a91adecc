import type { SchoolKey } from '@yilu/contracts';
import { useState } from 'react';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';
import './schools.css';

interface SchoolKeyDialogProps {
  readonly made: SchoolKey;
  readonly onClose: () => void;
}

/** The new key, once: nobody can read it again, here or anywhere. */
export function SchoolKeyDialog({ made: { school, key }, onClose }: SchoolKeyDialogProps) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(key).then(() => setCopied(true));
  return (
    <Dialog
      title={t('console.schools.key_title')}
      onClose={onClose}
      testId="school-key"
      actions={
        <>
          <button type="button" className="button" onClick={copy}>
            {t(copied ? 'console.schools.copied' : 'console.schools.copy')}
          </button>
          <button type="button" className="button primary" data-testid="school-key-done" onClick={onClose}>
            {t('console.schools.handed_over')}
          </button>
        </>
      }
    >
      <p>{t('console.schools.key', { name: school.name })}</p>
      <code className="school-key" data-testid="school-key-value">
        {key}
      </code>
    </Dialog>
  );
}
