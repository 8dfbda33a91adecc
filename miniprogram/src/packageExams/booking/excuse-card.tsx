import { View } from '@tarojs/components';
import type { BookingView } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import { useState } from 'react';
import { pleadIllness } from '@/api/exams';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Notice } from '@/ui/parts';
import { usePaper } from '../paper';
import { PaperPhoto } from '../paper-photo';
import { useExamsSay } from '../say';
import type { Acting } from './acting';

/** Of an exam that he missed: that he was ill, with the paper that shows it, and what became of that. */
export function ExcuseCard({ booking, busy, perform }: Acting) {
  const say = useExamsSay();
  const [isOpen, setIsOpen] = useState(false);
  const { excuse, state } = booking;
  if (!excuse || (state !== 'booked' && state !== 'no_show')) return null;
  const until = formatDate(say.locale, excuse.until.on);
  if (excuse.state === 'over') return <View className="hint above">{say('exam.excuse_over')}</View>;
  if (excuse.state === 'filed' || excuse.state === 'kept')
    return <Notice id={`excuse-${excuse.state}`}>{say(`exam.excuse_${excuse.state}`)}</Notice>;
  if (excuse.state !== 'possible') return null;
  return (
    <Card id="excuse" title={say('exam.excuse')}>
      <View className="paragraph">{say('exam.excuse_why')}</View>
      <View className="hint above">{say('exam.excuse_until', { day: until })}</View>
      {isOpen ? (
        <Plea booking={booking} busy={busy} perform={perform} />
      ) : (
        <Action id="open-excuse" tone="plain" onTap={() => setIsOpen(true)}>
          {say('exam.excuse')}
        </Action>
      )}
    </Card>
  );
}

const shortest = 5;

function Plea({ booking: { subject, number }, busy, perform }: { booking: BookingView } & Omit<Acting, 'booking'>) {
  const say = useExamsSay();
  const form = `excuse:${number}`;
  const [{ text }, change] = useDraft(form, { text: '' });
  const paper = usePaper(`${form}:paper`);
  const { certificateId } = paper;
  const send = () =>
    perform(async () => {
      if (!certificateId) return;
      await pleadIllness(subject, { text: text.trim(), certificateId });
      dropDraft(form);
      dropDraft(`${form}:paper`);
    });
  return (
    <>
      <Field
        id="excuse-text"
        label={say('exam.excuse_text')}
        hint={say('exam.excuse_hint')}
        lines={3}
        maxLength={500}
        value={text}
        onChange={(next) => change({ text: next })}
      />
      <PaperPhoto id="excuse-paper" paper={paper} />
      <Action id="send-excuse" busy={busy} disabled={!certificateId || text.trim().length < shortest} onTap={send}>
        {say('exam.excuse_send')}
      </Action>
    </>
  );
}
