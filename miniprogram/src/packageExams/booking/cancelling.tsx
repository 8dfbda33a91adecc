import { View } from '@tarojs/components';
import type { BookingView, CancelBookingRequest } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { formatDate } from '@yilu/look/format';
import { useState } from 'react';
import { cancelBooking } from '@/api/exams';
import { cityNow } from '@/platform/clock';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Choice, Notice } from '@/ui/parts';
import { usePaper } from '../paper';
import { PaperPhoto } from '../paper-photo';
import { useExamsSay } from '../say';
import { Tick } from '../tick';
import type { Acting } from './acting';
import { hasBegun } from './asks';
import { Grounds } from './grounds';

type Kind = NonNullable<CancelBookingRequest['hardship']>['kind'];
const kinds: readonly Kind[] = ['illness', 'bereavement', 'service', 'other'];

const isSeat = ({ state }: BookingView): boolean => state === 'booked' || state === 'fee_due';

/** Giving a seat back: what follows is said before, and a hardship is heard. */
export function Cancelling({ booking, busy, perform }: Acting) {
  const say = useExamsSay();
  const [isOpen, setIsOpen] = useState(false);
  const form = `cancel:${booking.number}`;
  const [draft, change] = useDraft<{ hardship: boolean; kind: Kind; text: string }>(form, {
    hardship: false,
    kind: 'illness',
    text: '',
  });
  const paper = usePaper(`${form}:paper`);
  // From its beginning on it is sat or missed; the card of illness is for whoever could not come.
  if (!isSeat(booking) || hasBegun(booking, cityNow())) return null;
  const { subject, cancelUntil, consequences, pool } = booking;
  if (pool === 'priority')
    return (
      <Card id="cancel-at-office" title={say('exam.cancel')}>
        {say('exam.cancel_at_office')}
      </Card>
    );
  const isLate = cancelUntil !== undefined && dayOf(cityNow()) > cancelUntil.on;
  const hardship = draft.hardship || isLate;
  const text = draft.text.trim();
  const { certificateId } = paper;
  const send = () =>
    perform(async () => {
      await cancelBooking(subject, {
        understood: true,
        ...(hardship ? { hardship: { kind: draft.kind, text, ...(certificateId ? { certificateId } : {}) } } : {}),
      });
      dropDraft(form);
      dropDraft(`${form}:paper`);
    });
  return (
    <Card id="cancelling" title={say('exam.cancel')}>
      {cancelUntil && !isLate ? (
        <View className="hint above">{say('exam.cancel_until', { day: formatDate(say.locale, cancelUntil.on) })}</View>
      ) : null}
      {isLate ? <Notice tone="warn">{say('exam.hardship_too_late')}</Notice> : null}
      {isOpen ? (
        <>
          <Consequences consequences={consequences} />
          {isLate ? null : (
            <Tick id="hardship" on={hardship} onTap={() => change({ hardship: !draft.hardship })}>
              {say('exam.hardship')}
            </Tick>
          )}
          {hardship ? (
            <>
              <View className="hint above">{say('exam.hardship_hint')}</View>
              <Choice
                id="hardship-kind"
                value={draft.kind}
                options={kinds.map((value) => ({ value, text: say(`exam.hardship_${value}`) }))}
                onChoose={(kind) => change({ kind })}
              />
              <Field
                id="hardship-text"
                label={say('exam.hardship_text')}
                lines={3}
                maxLength={500}
                value={draft.text}
                onChange={(next) => change({ text: next })}
              />
              <PaperPhoto id="hardship-paper" paper={paper} />
            </>
          ) : null}
          <View className="pair">
            <Action
              id="cancel-confirm"
              tone="danger"
              busy={busy}
              disabled={hardship && (text.length < 5 || paper.percent !== undefined)}
              onTap={send}
            >
              {say('exam.cancel_sure')}
            </Action>
            <Action id="cancel-keep" tone="plain" onTap={() => setIsOpen(false)}>
              {say('action.back')}
            </Action>
          </View>
        </>
      ) : (
        <Action id="cancel" tone="plain" onTap={() => setIsOpen(true)}>
          {say('exam.cancel')}
        </Action>
      )}
    </Card>
  );
}

function Consequences({ consequences }: Pick<BookingView, 'consequences'>) {
  const say = useExamsSay();
  return (
    <View id="consequences">
      <View className="unread">{say('exam.consequences')}</View>
      <Grounds grounds={consequences} />
      <View className="gap" />
    </View>
  );
}
