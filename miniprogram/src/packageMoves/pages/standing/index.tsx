import { Text, View } from '@tarojs/components';
import type { MoveStanding } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { appealBar, getStanding, listAddressed, listMoves } from '@/api/moves';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { useMovesSay } from '../../say';

/** What somebody asked for and was asked, how often he still may, and what counts against him. */
export default function Standing() {
  const say = useMovesSay();
  const signedIn = useWatched(session) !== undefined;
  return (
    <Shell
      title={say('moves.title')}
      action={
        <Action id="ask-move" onTap={() => go('askMove')}>
          {say('moves.ask')}
        </Action>
      }
    >
      {signedIn ? <Mine /> : <SignInCard id="moves-sign-in" why={say('moves.sign_in')} next={addressOf('moves')} />}
    </Shell>
  );
}

function Mine() {
  const say = useMovesSay();
  const standing = useLoaded(getStanding);
  const asked = useLoaded(listMoves);
  const addressed = useLoaded(listAddressed);
  if (!asked.data) return asked.trouble ? <TroubleNotice trouble={asked.trouble} /> : <Waiting />;
  return (
    <>
      <TroubleNotice trouble={standing.trouble ?? asked.trouble ?? addressed.trouble} />
      {standing.data ? <Limits standing={standing.data} reload={standing.reload} /> : null}
      <Card title={say('moves.mine')}>
        {asked.data.items.length === 0 ? <View className="hint">{say('moves.none')}</View> : null}
        {asked.data.items.map(({ moveId, plate, place, state }) => (
          <Tap key={moveId} id={`move-${moveId}`} className="list-link" onTap={() => go('move', { id: moveId })}>
            <Text>{`${plate} · ${place}`}</Text>
            <Text className="badge">{say(`moves.state.${state}`)}</Text>
          </Tap>
        ))}
      </Card>
      {addressed.data && addressed.data.items.length > 0 ? (
        <Card title={say('moves.addressed')}>
          {addressed.data.items.map(({ moveId, maskedPlate, place, askedAt }) => (
            <Tap
              key={moveId}
              id={`asked-${moveId}`}
              className="list-link"
              onTap={() => go('moveAnswer', { id: moveId })}
            >
              <Text>{`${maskedPlate} · ${place}`}</Text>
              <Text className="hint">{formatInstant(say.locale, askedAt)}</Text>
            </Tap>
          ))}
        </Card>
      ) : null}
    </>
  );
}

function Limits({ standing, reload }: { standing: MoveStanding; reload: () => Promise<void> }) {
  const say = useMovesSay();
  const { leftToday: day, leftThisMonth: month, misuses, bar } = standing;
  const at = (instant: string) => formatInstant(say.locale, instant);
  return (
    <Card id="move-limits">
      {bar ? (
        <Notice tone="warn">{say('moves.barred', { at: at(bar.until) })}</Notice>
      ) : (
        <View className="paragraph">{say('moves.left', { day, month })}</View>
      )}
      {misuses.map((misuse) => (
        <View key={misuse.moveId} className="hint">
          {say('moves.misuse', { at: at(misuse.at), reason: misuse.reason })}
        </View>
      ))}
      {bar?.appeal ? (
        <Notice>
          {bar.appeal.state === 'open'
            ? say('moves.appeal_open')
            : say('moves.appeal_kept', { reason: bar.appeal.reason ?? '' })}
        </Notice>
      ) : null}
      {bar && !bar.appeal ? <Appeal reload={reload} /> : null}
    </Card>
  );
}

function Appeal({ reload }: { reload: () => Promise<void> }) {
  const say = useMovesSay();
  const [text, setText] = useState('');
  const { busy, trouble, run } = useAct();
  return (
    <>
      <TroubleNotice trouble={trouble} />
      <Field
        id="appeal-words"
        label={say('moves.appeal_words')}
        lines={4}
        maxLength={1000}
        value={text}
        onChange={setText}
      />
      <Action
        id="appeal"
        tone="plain"
        busy={busy}
        disabled={text.trim().length < 10}
        onTap={() => void run(() => appealBar(text.trim())).then(reload)}
      >
        {say('moves.appeal')}
      </Action>
    </>
  );
}
