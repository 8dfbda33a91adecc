import { useMutation } from '@tanstack/react-query';
import type { Insurer } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

/** Where an insurer takes its messages. */
export function EndpointDialog({ insurer, onClose }: { insurer: Insurer; onClose: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const [name, setName] = useState(insurer.name);
  const [endpoint, setEndpoint] = useState(insurer.endpoint ?? 'https://');
  const save = useMutation({
    mutationFn: () => api.connectInsurer(insurer.insurerId, { name, endpoint }),
    onSuccess: onClose,
  });
  return (
    <Dialog
      title={insurer.name}
      onClose={onClose}
      testId="endpoint"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="save-endpoint"
          disabled={save.isPending || !URL.canParse(endpoint) || name.trim().length < 2}
          onClick={() => save.mutate()}
        >
          {t('desk.insurer.save')}
        </button>
      }
    >
      <div className="claims-form">
        <label htmlFor="insurer-name">{t('desk.insurer.name')}</label>
        <input id="insurer-name" value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
        <label htmlFor="insurer-endpoint">{t('desk.insurer.endpoint')}</label>
        <input
          id="insurer-endpoint"
          type="url"
          value={endpoint}
          maxLength={500}
          onChange={({ target }) => setEndpoint(target.value)}
        />
      </div>
      {save.error && <ProblemNote error={save.error} />}
    </Dialog>
  );
}
