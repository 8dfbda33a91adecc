import { useQuery } from '@tanstack/react-query';
import type { Insurer, InsurerSecret, Officer } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Empty } from '../shell/empty.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { EndpointDialog } from './endpoint-dialog.js';
import { InsurerActs } from './insurer-acts.js';
import { SecretDialog } from './secret-dialog.js';

const looks = {
  active: { tone: 'ok', icon: 'check' },
  unconnected: { tone: 'warn', icon: 'warn' },
  paused: { tone: 'warn', icon: 'clock' },
  disabled: { tone: 'danger', icon: 'cross' },
} as const satisfies Record<Insurer['state'], object>;

/** The insurers of the city: where each takes its messages, whether it does, and its secret's change. */
export function InsurersList({ officer }: { officer: Officer }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const insurers = useQuery({ queryKey: ['insurers'], queryFn: api.listInsurers });
  const [edited, setEdited] = useState<Insurer>();
  const [secret, setSecret] = useState<InsurerSecret>();
  const reload = () => void insurers.refetch();
  const items = insurers.data?.items ?? [];
  return (
    <>
      {insurers.error && <ProblemNote error={insurers.error} onRetry={reload} />}
      {insurers.isPending && <Skeleton lines={6} card />}
      {insurers.isSuccess && items.length === 0 && <Empty icon="help" title={t('desk.insurer.empty')} />}
      {items.length > 0 && (
        <table className="list" data-testid="insurers">
          <thead>
            <tr>
              <th scope="col">{t('desk.insurer.name')}</th>
              <th scope="col">{t('desk.insurer.endpoint')}</th>
              <th scope="col">{t('desk.insurer.state')}</th>
              <th scope="col">
                <span className="sr-only">{t('desk.insurer.rotate')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((insurer) => (
              <tr key={insurer.insurerId}>
                <td>{insurer.name}</td>
                <td className="claims-id">
                  {insurer.endpoint ?? <span className="claims-empty">{t('desk.insurer.no_endpoint')}</span>}
                </td>
                <td>
                  <Tag {...looks[insurer.state]}>{t(`desk.insurer.state.${insurer.state}`)}</Tag>
                  {insurer.overlapUntil && Date.parse(insurer.overlapUntil) > Date.now() && (
                    <p className="hint">
                      {t('desk.insurer.overlap', { until: formatInstantInFull(locale, insurer.overlapUntil) })}
                    </p>
                  )}
                </td>
                <td>
                  <InsurerActs
                    insurer={insurer}
                    officer={officer}
                    onEdit={() => setEdited(insurer)}
                    onSecret={setSecret}
                    onChanged={reload}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited && (
        <EndpointDialog
          insurer={edited}
          onClose={() => {
            setEdited(undefined);
            reload();
          }}
        />
      )}
      {secret && (
        <SecretDialog
          secret={secret}
          name={items.find(({ insurerId }) => insurerId === secret.insurerId)?.name ?? secret.insurerId}
          onClose={() => {
            setSecret(undefined);
            reload();
          }}
        />
      )}
    </>
  );
}
