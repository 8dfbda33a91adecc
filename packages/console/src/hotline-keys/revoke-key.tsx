import { useMutation } from '@tanstack/react-query';
import type { ApiKeyView } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

/** Ends a key at once; asked once more, because nobody brings it back. */
export function RevokeKey({ apiKey, onRevoked }: { apiKey: ApiKeyView; onRevoked: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const [sure, setSure] = useState(false);
  const revoke = useMutation({ mutationFn: () => api.revokeApiKey(apiKey.keyId), onSuccess: onRevoked });
  return (
    <>
      <div className="row-acts">
        <button
          type="button"
          className={sure ? 'button small danger' : 'button small'}
          data-testid="key-revoke"
          disabled={revoke.isPending}
          onClick={() => (sure ? revoke.mutate() : setSure(true))}
        >
          {t(sure ? 'console.keys.revoke_sure' : 'console.keys.revoke')}
        </button>
        {sure && (
          <button type="button" className="button small" onClick={() => setSure(false)}>
            {t('console.keys.keep')}
          </button>
        )}
      </div>
      {revoke.error && <ProblemNote error={revoke.error} />}
    </>
  );
}
