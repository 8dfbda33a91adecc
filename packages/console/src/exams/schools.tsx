import { useQueryClient } from '@tanstack/react-query';
import type { School, SchoolKey } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { Tag } from '../shell/tag.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { SchoolActs } from './schools-acts.js';
import { ConnectSchoolDialog } from './schools-connect.js';
import { SchoolKeyDialog } from './schools-key.js';

const name = 'exam-schools';
const looks = {
  active: { tone: 'ok', icon: 'check' },
  paused: { tone: 'warn', icon: 'clock' },
} as const satisfies Record<School['state'], object>;

/** The driving schools that may see how far those of their learners are who agree. */
export function Schools({ acting }: { acting: boolean }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const queries = useQueryClient();
  const schools = usePages(name, api.listSchools);
  const [connecting, setConnecting] = useState(false);
  const [made, setMade] = useState<SchoolKey>();
  const again = () => void queries.invalidateQueries({ queryKey: [name] });
  const onKey = (key: SchoolKey) => {
    setConnecting(false);
    setMade(key);
    again();
  };
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.exams.tab.schools')}</h1>
        {acting && (
          <button
            type="button"
            className="button primary"
            data-testid="school-open"
            onClick={() => setConnecting(true)}
          >
            {t('console.schools.open')}
          </button>
        )}
      </header>
      <p className="muted">{t('console.schools.text')}</p>
      <Listing pages={schools} icon="person" empty={t('console.schools.empty')}>
        {(items) => (
          <table className="list" data-testid="schools">
            <thead>
              <tr>
                <th scope="col">{t('console.schools.number')}</th>
                <th scope="col">{t('console.schools.name')}</th>
                <th scope="col">{t('console.schools.state')}</th>
                <th scope="col">{t('console.schools.connected_at')}</th>
                <th scope="col">{t('console.schools.key_at')}</th>
                <th scope="col">
                  <span className="sr-only">{t('console.schools.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((school) => (
                <tr key={school.schoolId} data-school={school.schoolId}>
                  <td className="number together">{school.schoolId}</td>
                  <td>{school.name}</td>
                  <td>
                    <Tag {...looks[school.state]}>{t(`console.schools.state.${school.state}`)}</Tag>
                  </td>
                  <td className="number together">{formatInstantInFull(locale, school.connectedAt)}</td>
                  <td className="number together">{formatInstantInFull(locale, school.keyAt)}</td>
                  <td>{acting && <SchoolActs school={school} onKey={onKey} onChanged={again} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listing>
      {connecting && <ConnectSchoolDialog onClose={() => setConnecting(false)} onKey={onKey} />}
      {made && <SchoolKeyDialog made={made} onClose={() => setMade(undefined)} />}
    </main>
  );
}
