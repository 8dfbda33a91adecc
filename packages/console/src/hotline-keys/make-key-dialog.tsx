import { useMutation } from '@tanstack/react-query';
import type { ApiKeyMade } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

interface MakeKeyDialogProps {
  readonly onClose: () => void;
  readonly onMade: (made: ApiKeyMade) => void;
}

/** Who sends reports under the key, and whom to write to when they are wrong. */
export function MakeKeyDialog({ onClose, onMade }: MakeKeyDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [owner, setOwner] = useState('');
  const [contact, setContact] = useState('');
  const make = useMutation({
    mutationFn: () => api.makeApiKey({ owner: owner.trim(), contact: contact.trim() }),
    // The key itself is nowhere but in what this page shows of it.
    gcTime: 0,
    onSuccess: onMade,
  });
  return (
    <Dialog
      title={t('console.keys.open')}
      onClose={onClose}
      testId="key-dialog"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="key-make"
          disabled={make.isPending || owner.trim().length < 2 || contact.trim().length < 3}
          onClick={() => make.mutate()}
        >
          {t('console.keys.make')}
        </button>
      }
    >
      <label>
        <span className="label">{t('console.keys.owner')}</span>
        <input
          data-testid="key-owner"
          value={owner}
          maxLength={100}
          autoComplete="off"
          onChange={({ target }) => setOwner(target.value)}
        />
        <span className="hint">{t('console.keys.owner_hint')}</span>
      </label>
      <label>
        <span className="label">{t('console.keys.contact')}</span>
        <input
          data-testid="key-contact"
          value={contact}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => setContact(target.value)}
        />
        <span className="hint">{t('console.keys.contact_hint')}</span>
      </label>
      {make.error && <ProblemNote error={make.error} />}
    </Dialog>
  );
}
