import { useMutation } from '@tanstack/react-query';
import type { OfficerCaseView, PartyRole } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { useReadAgain } from './use-case.js';
import { fromWallClock, toWallClock } from './wall-clock.js';

const shortestText = 2;
const longestSymptoms = 1000;
const longestHospital = 100;

/** Writes down what a party without a phone tells of an injury; it counts as that party's report. */
export function RecordInjuryDialog({ view, onClose }: { view: OfficerCaseView; onClose: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const readAgain = useReadAgain(view.caseId);
  const seats = seatsOf(view.others).filter((role) => view.parties[role]);
  const [now] = useState(() => toWallClock(new Date()));
  const [by, setBy] = useState<PartyRole>('a');
  const [injured, setInjured] = useState<{ of: PartyRole; passenger: boolean }>({ of: 'a', passenger: false });
  const [symptoms, setSymptoms] = useState('');
  const [since, setSince] = useState(now);
  const [hospital, setHospital] = useState('');
  const people = seats.flatMap((of) => [
    { of, passenger: false, text: t('console.injury.driver', { party: t(`party.${of}`) }) },
    { of, passenger: true, text: t('console.injury.passenger', { party: t(`party.${of}`) }) },
  ]);
  const record = useMutation({
    mutationFn: () =>
      api.recordInjury(view.caseId, {
        by,
        injured,
        symptoms: symptoms.trim(),
        since: fromWallClock(since),
        ...(hospital.trim().length >= shortestText && { hospital: hospital.trim() }),
      }),
    onSuccess: async () => {
      await readAgain();
      onClose();
    },
  });
  return (
    <Dialog title={t('console.injury.record_title')} onClose={onClose} testId="record-injury">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate();
        }}
      >
        <p>{t('console.injury.record_text')}</p>
        <div className="two">
          <label>
            <span className="label">{t('console.injury.record_by')}</span>
            <select
              data-testid="injury-by"
              value={by}
              onChange={({ target }) => setBy(seats.find((role) => role === target.value) ?? by)}
            >
              {seats.map((role) => (
                <option key={role} value={role}>
                  {t(`party.${role}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="label">{t('console.injury.who')}</span>
            <select
              data-testid="injury-who"
              value={`${injured.of} ${injured.passenger}`}
              onChange={({ target }) => {
                const one = people.find(({ of, passenger }) => `${of} ${passenger}` === target.value);
                if (one) setInjured({ of: one.of, passenger: one.passenger });
              }}
            >
              {people.map(({ of, passenger, text }) => (
                <option key={text} value={`${of} ${passenger}`}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label>
          <span className="label">{t('console.injury.symptoms')}</span>
          <textarea
            data-testid="injury-symptoms"
            rows={3}
            maxLength={longestSymptoms}
            value={symptoms}
            onChange={({ target }) => setSymptoms(target.value)}
          />
        </label>
        <div className="two">
          <label>
            <span className="label">{t('console.injury.since')}</span>
            <input
              type="datetime-local"
              required
              max={now}
              data-testid="injury-since"
              value={since}
              onChange={({ target }) => setSince(target.value)}
            />
          </label>
          <label>
            <span className="label">{t('console.injury.hospital_optional')}</span>
            <input
              data-testid="injury-hospital"
              maxLength={longestHospital}
              value={hospital}
              onChange={({ target }) => setHospital(target.value)}
            />
          </label>
        </div>
        {record.error && <ProblemNote error={record.error} />}
        <button
          type="submit"
          className="button primary"
          data-testid="injury-record"
          disabled={record.isPending || symptoms.trim().length < shortestText || !since}
        >
          {t('console.injury.record_do')}
        </button>
      </form>
    </Dialog>
  );
}
