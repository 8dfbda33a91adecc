import { useMutation } from '@tanstack/react-query';
import type { Officer, OfficerConversationView } from '@yilu/contracts';
import { formatTime } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { may } from '../session/permissions.js';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useWords } from '../words.js';
import { AnswerForm } from './answer-form.js';
import { EndDialog } from './end-dialog.js';
import { PhoneDialog } from './phone-dialog.js';
import { heldBy } from './thread-order.js';
import { TransferDialog } from './transfer-dialog.js';

interface ConversationDockProps {
  readonly view: OfficerConversationView;
  readonly officer: Officer;
  readonly now: number;
  readonly readAgain: () => Promise<void>;
}

/** The officer's hands: take it, answer, call, hand on, end. */
export function ConversationDock({ view, officer, now, readAgain }: ConversationDockProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [dialog, setDialog] = useState<'phone' | 'transfer' | 'end'>();
  const holder = heldBy(view, now);
  const mine = holder?.officerId === officer.officerId;
  const mayAct = may(officer.roles, 'answer_chats') && !view.closed;
  const take = useMutation({
    mutationFn: () => api.takeConversation(view.conversationId),
    onSettled: readAgain,
  });
  const canTake = mayAct && !holder;
  useShortcuts({ ...(canTake && { t: () => take.mutate() }) });
  if (view.closed) return null;

  const close = () => setDialog(undefined);
  const done = async () => {
    close();
    await readAgain();
  };
  const { conversationId } = view;
  return (
    <section className="dock" aria-label={t('desk.write')}>
      {take.error && <ProblemNote error={take.error} />}
      <div className="dock-bar">
        <p className="grow dock-state">
          {!mayAct
            ? t('desk.look_only')
            : mine
              ? t('desk.mine', { until: formatTime(holder.until) })
              : holder
                ? t('desk.taken_by_other', { name: holder.name, until: formatTime(holder.until) })
                : t('desk.unanswered')}
        </p>
        {canTake && (
          <button
            type="button"
            className="button primary"
            data-testid="chat-take"
            disabled={take.isPending}
            onClick={() => take.mutate()}
          >
            {t('desk.take')}
          </button>
        )}
        {mayAct && mine && (
          <>
            {view.callbackSince && (
              <button type="button" className="button" data-testid="chat-phone" onClick={() => setDialog('phone')}>
                <Icon name="phone" />
                {t('desk.phone')}
              </button>
            )}
            <button type="button" className="button" data-testid="chat-transfer" onClick={() => setDialog('transfer')}>
              {t('desk.transfer')}
            </button>
            <button type="button" className="button" data-testid="chat-end" onClick={() => setDialog('end')}>
              {t('desk.close')}
            </button>
          </>
        )}
      </div>
      {mayAct && mine && (
        <AnswerForm conversationId={conversationId} officerId={officer.officerId} onSent={readAgain} />
      )}
      {dialog === 'phone' && <PhoneDialog conversationId={conversationId} onClose={close} onCalled={done} />}
      {dialog === 'transfer' && <TransferDialog conversationId={conversationId} onClose={close} onDone={done} />}
      {dialog === 'end' && <EndDialog conversationId={conversationId} onClose={close} onDone={done} />}
    </section>
  );
}
