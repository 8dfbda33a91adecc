import { View } from '@tarojs/components';
import type { SeatPool, SessionView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { formatDay } from '@yilu/look/format';
import { Action } from '@/ui/parts';
import { useExamsSay } from './say';
import { SessionTimes, whenAndWhere } from './session-list';

interface SeatRowProps {
  readonly session: SessionView;
  /** Tells it from the same session in another list of the page. */
  readonly id?: string;
  /** No heading says its day. */
  readonly isDated?: boolean;
  /** Reserved seats are open to whoever looks. */
  readonly reserved?: boolean;
  readonly busy: boolean;
  readonly onTake: (pool: SeatPool) => void;
  readonly onWait: () => void;
}

/** A session with what is left of it: take a seat, or stand in line where none is. */
export function SeatRow({
  session,
  id = 'seat',
  isDated = false,
  reserved = false,
  busy,
  onTake,
  onWait,
}: SeatRowProps) {
  const say = useExamsSay();
  const { sessionId, free, waiting, priorityFree, startsAt } = session;
  const where = whenAndWhere(say, session);
  const mayReserve = reserved && priorityFree > 0;
  return (
    <View className="session">
      <View className="grow">
        {isDated ? <View className="hint">{formatDay(say.locale, dayOf(new Date(startsAt)))}</View> : null}
        <SessionTimes session={session} />
        <View className="hint">
          {free > 0 ? say('seats.free', { count: free }) : say('seats.full', { count: waiting })}
        </View>
      </View>
      {free > 0 ? (
        <Action
          id={`${id}-take-${sessionId}`}
          tone="plain"
          label={say('seats.take_label', where)}
          disabled={busy}
          onTap={() => onTake('general')}
        >
          {say('seats.take')}
        </Action>
      ) : mayReserve ? null : (
        <Action
          id={`${id}-wait-${sessionId}`}
          tone="plain"
          label={say('seats.wait_label', where)}
          disabled={busy}
          onTap={onWait}
        >
          {say('seats.wait')}
        </Action>
      )}
      {mayReserve ? (
        <Action id={`${id}-reserved-${sessionId}`} tone="plain" disabled={busy} onTap={() => onTake('priority')}>
          {say('seats.priority_take', { count: priorityFree })}
        </Action>
      ) : null}
    </View>
  );
}
