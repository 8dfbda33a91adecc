import { useMutation } from '@tanstack/react-query';
import type { ServiceEvent } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ReasonForm } from '../case/reason-form.js';
import { Dialog } from '../shell/dialog.js';
import { type PlainKey, useWords } from '../words.js';
import type { Paper } from './papers-page.js';

export interface Step {
  readonly paper: Paper;
  readonly event: ServiceEvent;
}

const usual: { readonly [E in ServiceEvent]: PlainKey } = {
  mailed: 'console.papers.note.post',
  delivered: 'console.papers.note.post',
  returned: 'console.papers.note.post',
  published: 'console.papers.note.notice',
  handed_over: 'console.papers.note.desk',
};

interface NoteServiceDialogProps {
  readonly step: Step;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** On which day a step was done, and what shows it. */
export function NoteServiceDialog({ step: { paper, event }, onDone, onClose }: NoteServiceDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const today = dayOf(new Date());
  const [on, setOn] = useState(today);
  const note = useMutation({
    mutationFn: (text: string) => api.noteService(paper.number, { event, on, note: text }),
    onSuccess: onDone,
  });
  return (
    <Dialog title={t(`console.papers.event.${event}`)} onClose={onClose} testId="note-service">
      <p className="strong number">{paper.number}</p>
      <label>
        <span className="label">{t('console.papers.day')}</span>
        <input
          type="date"
          data-testid="service-day"
          value={on}
          max={today}
          onChange={({ target }) => setOn(target.value)}
        />
      </label>
      <ReasonForm
        name="service"
        text="console.papers.explain"
        usual={[usual[event]]}
        label="console.papers.note"
        action="console.papers.record"
        shortest={2}
        pending={note.isPending || on === ''}
        error={note.error}
        onReason={note.mutate}
      />
    </Dialog>
  );
}
