import { useQueryClient } from '@tanstack/react-query';
import type { ApiKeyMade } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { Tag } from '../shell/tag.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { KeyMadeDialog } from './key-made-dialog.js';
import { MakeKeyDialog } from './make-key-dialog.js';
import { RevokeKey } from './revoke-key.js';

const name = 'open311-keys';

/** Who may file reports through Open311, and who may no longer. */
export function KeysPage() {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const queries = useQueryClient();
  const keys = usePages(name, api.listApiKeys);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<ApiKeyMade>();
  const again = () => void queries.invalidateQueries({ queryKey: [name] });
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.review.tab.keys')}</h1>
        <button type="button" className="button primary" data-testid="key-open" onClick={() => setMaking(true)}>
          {t('console.keys.open')}
        </button>
      </header>
      <p className="muted">{t('console.keys.text')}</p>
      <Listing pages={keys} icon="lock" empty={t('console.keys.empty')} emptyText={t('console.keys.empty_text')}>
        {(items) => (
          <table className="list" data-testid="keys">
            <thead>
              <tr>
                <th scope="col">{t('console.keys.owner')}</th>
                <th scope="col">{t('console.keys.contact')}</th>
                <th scope="col">{t('console.keys.number')}</th>
                <th scope="col">{t('console.keys.made_at')}</th>
                <th scope="col">{t('console.keys.state')}</th>
                <th scope="col">
                  <span className="sr-only">{t('console.keys.revoke')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((key) => (
                <tr key={key.keyId} data-key-id={key.keyId}>
                  <td className="strong">{key.owner}</td>
                  <td>{key.contact}</td>
                  <td>
                    <code>{key.keyId}</code>
                  </td>
                  <td className="number together">{formatInstantInFull(locale, key.madeAt)}</td>
                  <td>
                    {key.active ? (
                      <Tag tone="ok" icon="check">
                        {t('console.keys.state.active')}
                      </Tag>
                    ) : (
                      <>
                        <Tag icon="cross">{t('console.keys.state.revoked')}</Tag>
                        {key.revokedAt && <p className="hint number">{formatInstantInFull(locale, key.revokedAt)}</p>}
                      </>
                    )}
                  </td>
                  <td>{key.active && <RevokeKey apiKey={key} onRevoked={again} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listing>
      {making && (
        <MakeKeyDialog
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false);
            setMade(key);
            again();
          }}
        />
      )}
      {made && <KeyMadeDialog made={made} onHandedOver={() => setMade(undefined)} />}
    </main>
  );
}
