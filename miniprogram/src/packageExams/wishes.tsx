import { View } from '@tarojs/components';
import type { SessionId, SessionView } from '@yilu/contracts';
import { Card, Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { mostPreferences, moved, toggled } from './preferences';
import { useExamsSay } from './say';
import { SessionList, SessionTimes, whenAndWhere } from './session-list';
import { Tick } from './tick';

export interface Wish {
  readonly preferences: readonly SessionId[];
  readonly anySession: boolean;
}

interface WishesProps {
  readonly wish: Wish;
  readonly sessions: readonly SessionView[];
  readonly onChange: (part: Partial<Wish>) => void;
}

/** Choosing sessions in their order, and whether any other will do. */
export function Wishes({ wish, sessions, onChange }: WishesProps) {
  const say = useExamsSay();
  const { preferences, anySession } = wish;
  const isFull = preferences.length === mostPreferences;
  return (
    <>
      <Chosen wish={wish} sessions={sessions} onChange={onChange} />
      <Tick id="any-session" on={anySession} onTap={() => onChange({ anySession: !anySession })}>
        <View className="unread">{say('apply.any')}</View>
        <View className="hint">{say('apply.any_hint')}</View>
      </Tick>
      <View className="lead">{say('apply.pick')}</View>
      <View className="hint above">{say('apply.pick_hint')}</View>
      {isFull ? <Notice id="wishes-full">{say('apply.full')}</Notice> : null}
      <SessionList
        id="wish"
        sessions={sessions}
        row={(session) => {
          const place = preferences.indexOf(session.sessionId);
          return (
            <Tap
              key={session.sessionId}
              id={`session-${session.sessionId}`}
              className="session"
              chosen={place >= 0}
              disabled={isFull && place < 0}
              onTap={() => onChange({ preferences: toggled(preferences, session.sessionId) })}
            >
              <SessionTimes session={session} />
              <View className={place < 0 ? 'hint' : 'badge'}>
                {place < 0
                  ? say('apply.seats', { count: session.capacity - session.priorityCapacity })
                  : say('apply.choice', { place: place + 1 })}
              </View>
            </Tap>
          );
        }}
      />
    </>
  );
}

function Chosen({ wish: { preferences }, sessions, onChange }: WishesProps) {
  const say = useExamsSay();
  const chosen = preferences.flatMap((id) => sessions.find(({ sessionId }) => sessionId === id) ?? []);
  const last = chosen.length - 1;
  return (
    <Card id="chosen" title={say('apply.chosen', { count: chosen.length })}>
      {chosen.length === 0 ? <View className="hint">{say('apply.none_chosen')}</View> : null}
      {chosen.map((session, at) => {
        const { at: when, site } = whenAndWhere(say, session);
        const place = at + 1;
        return (
          <View key={session.sessionId} id={`wish-${place}`} className="wish">
            <View className="grow">
              <View className="unread">
                {place}. {when}
              </View>
              <View className="hint">{site}</View>
            </View>
            <View className="wish-keys">
              <Key
                id={`up-${place}`}
                sign="↑"
                label={say('apply.up', { place })}
                disabled={at === 0}
                onTap={() => onChange({ preferences: moved(preferences, at, -1) })}
              />
              <Key
                id={`down-${place}`}
                sign="↓"
                label={say('apply.down', { place })}
                disabled={at === last}
                onTap={() => onChange({ preferences: moved(preferences, at, 1) })}
              />
              <Key
                id={`drop-${place}`}
                sign="×"
                label={say('apply.drop', { place })}
                onTap={() => onChange({ preferences: toggled(preferences, session.sessionId) })}
              />
            </View>
          </View>
        );
      })}
    </Card>
  );
}

interface KeyProps {
  readonly id: string;
  readonly sign: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onTap: () => void;
}

function Key({ sign, ...rest }: KeyProps) {
  return (
    <Tap {...rest} className="wish-key">
      {sign}
    </Tap>
  );
}
