import { useMutation } from '@tanstack/react-query';
import type { StaffRecord, StaffRecordQuery } from '@yilu/contracts';
import { useRef, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { type PlainKey, useWords } from '../words.js';
import type { Verdict } from './record-pane.js';

const shortestReason = 5;
const longestReason = 500;
const usual = {
  audit: ['console.audit.reason.unclear', 'console.audit.reason.not_it', 'console.audit.reason.special'],
  held: [
    'console.held.usual.fine',
    'console.held.usual.duplicate',
    'console.held.usual.wrong_plate',
    'console.held.usual.no_certificate',
  ],
} as const satisfies Record<StaffRecordQuery['queue'], readonly PlainKey[]>;

interface VerdictDockProps {
  readonly record: StaffRecord;
  readonly queue: StaffRecordQuery['queue'];
  readonly onJudged: (verdict: Verdict, plate: string) => void;
  readonly onStale: () => void;
}

/** Publish or reject, release or erase: whatever says no, and every held record, needs its reason. */
export function VerdictDock({ record, queue, onJudged, onStale }: VerdictDockProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const { recordId, version } = record;
  const given = reason.trim();
  const hasReason = given.length >= shortestReason;
  const judge = useMutation({
    mutationFn: (verdict: Verdict) => {
      if (verdict === 'publish') return api.auditRecord(recordId, { verdict, version });
      if (verdict === 'reject') return api.auditRecord(recordId, { verdict, version, reason: given });
      return api.releaseRecord(recordId, { verdict, version, reason: given });
    },
    onSuccess: (_, verdict) => onJudged(verdict, record.plate),
    // It was judged by another one meanwhile: shown as it stands now.
    onError: onStale,
  });
  const [good, bad] = queue === 'audit' ? (['publish', 'reject'] as const) : (['release', 'erase'] as const);
  const label = {
    publish: 'audit.publish',
    reject: 'audit.reject',
    release: 'held.release',
    erase: 'held.erase',
  } as const;
  useShortcuts({
    // A single key presses nothing by itself: it leads to the button, and Enter presses that.
    p: () => (queue === 'audit' ? yes.current : field.current)?.focus(),
    x: () => field.current?.focus(),
  });
  return (
    <section className="dock verdict" aria-label={t(`console.${queue}.question`)} data-testid="verdict-dock">
      <div className="verdict-reason">
        <div className="chips">
          {usual[queue].map((key) => (
            <button type="button" key={key} className="chip" onClick={() => setReason(t(key))}>
              {t(key)}
            </button>
          ))}
        </div>
        <label>
          <span className="label">{t(`console.${queue}.reason`)}</span>
          <textarea
            ref={field}
            rows={1}
            maxLength={longestReason}
            data-testid="verdict-reason"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      </div>
      <div className="verdict-buttons">
        <button
          ref={yes}
          type="button"
          className="button primary"
          data-testid={`verdict-${good}`}
          disabled={judge.isPending || (queue === 'held' && !hasReason)}
          onClick={() => judge.mutate(good)}
        >
          {t(`console.${label[good]}`)} <kbd>p</kbd>
        </button>
        <button
          type="button"
          className="button danger"
          data-testid={`verdict-${bad}`}
          disabled={judge.isPending || !hasReason}
          onClick={() => judge.mutate(bad)}
        >
          {t(`console.${label[bad]}`)} <kbd>x</kbd>
        </button>
      </div>
      {judge.error && <ProblemNote error={judge.error} />}
    </section>
  );
}
