import { useMutation } from '@tanstack/react-query';
import type { OfficerCaseView, PartyRole, ServiceKind } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { useReadAgain } from './use-case.js';

const kinds = ['handed_over', 'refused_to_sign', 'mailed', 'electronic'] as const satisfies readonly ServiceKind[];
const longestNote = 300;

/** Puts on record that a determination was served on a party who does not answer himself (D146 arts 24, 65). */
export function ServiceForm({ view, parties }: { view: OfficerCaseView; parties: readonly PartyRole[] }) {
  const { api } = useDesk();
  const { t } = useWords();
  const readAgain = useReadAgain(view.caseId);
  const today = dayOf(new Date());
  const [chosen, setChosen] = useState<PartyRole>();
  const [how, setHow] = useState<ServiceKind>('handed_over');
  const [servedOn, setServedOn] = useState(today);
  const [note, setNote] = useState('');
  // The other one may have answered since: only who is still to be served can be chosen.
  const party = parties.find((role) => role === chosen) ?? parties[0];
  const record = useMutation({
    mutationFn: (to: PartyRole) =>
      api.recordService(view.caseId, { party: to, how, servedOn, ...(note.trim() ? { note: note.trim() } : {}) }),
    onSuccess: async () => {
      setNote('');
      await readAgain();
    },
  });
  if (!party) return null;
  return (
    <section className="block" aria-labelledby="service-title">
      <h2 id="service-title">{t('console.service.title')}</h2>
      <form
        className="ask"
        data-testid="service-form"
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate(party);
        }}
      >
        <label>
          <span className="label">{t('console.service.party')}</span>
          <select
            data-testid="service-party"
            value={party}
            onChange={({ target }) => setChosen(parties.find((role) => role === target.value))}
          >
            {parties.map((role) => (
              <option key={role} value={role}>
                {t(`party.${role}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">{t('console.service.how')}</span>
          <select
            data-testid="service-how"
            value={how}
            onChange={({ target }) => setHow(kinds.find((kind) => kind === target.value) ?? how)}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`console.service.how.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">{t('console.service.day')}</span>
          <input
            type="date"
            required
            data-testid="service-day"
            min={view.determination && dayOf(new Date(view.determination.madeAt))}
            max={today}
            value={servedOn}
            onChange={({ target }) => setServedOn(target.value)}
          />
        </label>
        <label className="whole">
          <span className="label">{t('console.service.note')}</span>
          <input
            data-testid="service-note"
            maxLength={longestNote}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
        {record.error && <ProblemNote error={record.error} />}
        <button type="submit" className="button" data-testid="service-record" disabled={record.isPending || !servedOn}>
          {t('console.service.record')}
        </button>
      </form>
    </section>
  );
}
