import { Image, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { MoveView } from '@yilu/contracts';
import { formatTime } from '@yilu/look/format';
import { useEffect } from 'react';
import { callPolice, endMove, getMove, urgeOwner } from '@/api/moves';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { useMovesSay } from '../../say';

const pollMs = 4_000;

/** One's own request, live: told by what, seen, answered, urged, and who has it. */
export default function Move() {
  const say = useMovesSay();
  const id = useRouter().params['id'] ?? '';
  const signedIn = useWatched(session) !== undefined;
  const { data, trouble, reload } = useLoaded(() => getMove(id), signedIn);
  const over = data?.state === 'ended';
  useEffect(() => {
    if (!signedIn || over) return undefined;
    // A pause after each answer: on a slow network the next question would make the one under way worth nothing.
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      if (!left) timer = setTimeout(() => void reload().then(wait), pollMs);
    };
    wait();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [signedIn, over, reload]);
  if (data) return <Live move={data} reload={reload} />;
  return (
    <Shell title={say('moves.title')}>
      {signedIn ? null : <SignInCard id="move-sign-in" why={say('moves.sign_in')} next={addressOf('move', { id })} />}
      <TroubleNotice trouble={trouble} />
      {signedIn && !trouble ? <Waiting /> : null}
    </Shell>
  );
}

function Live({ move, reload }: { move: MoveView; reload: () => Promise<void> }) {
  const say = useMovesSay();
  const { busy, trouble, run } = useAct();
  const act = (what: () => Promise<unknown>) => () => void run(what).then(reload);
  const { moveId, state, urge } = move;
  const open = state === 'waiting' || state === 'coming';
  return (
    <Shell
      title={say(`moves.state.${state}`)}
      action={
        state === 'ended' ? (
          <Action id="ask-again" onTap={() => go('askMove')}>
            {say('moves.ask')}
          </Action>
        ) : (
          <Action id="move-free" busy={busy} onTap={act(() => endMove(moveId, 'free'))}>
            {say('moves.free')}
          </Action>
        )
      }
    >
      <TroubleNotice trouble={trouble} />
      <Told move={move} />
      {open && urge.left > 0 ? (
        <Action id="urge" tone="plain" busy={busy} disabled={!urge.enabled} onTap={act(() => urgeOwner(moveId))}>
          {urge.enabled || !urge.from ? say('moves.urge') : say('moves.urge_from', { at: formatTime(urge.from) })}
        </Action>
      ) : null}
      {move.policeFrom ? (
        <View className="hint">{say('moves.police_from', { at: formatTime(move.policeFrom) })}</View>
      ) : null}
      {state === 'contested' ? <Notice tone="warn">{say('moves.check_plate')}</Notice> : null}
      {move.mayCallPolice ? (
        <Action id="still-blocked" tone="danger" busy={busy} onTap={act(() => callPolice(moveId, 'still_blocked'))}>
          {say('moves.still_blocked')}
        </Action>
      ) : null}
      {open ? (
        <Tap id="move-emergency" className="text-link" onTap={act(() => callPolice(moveId, 'emergency'))}>
          {say('moves.is_emergency')}
        </Tap>
      ) : null}
    </Shell>
  );
}

/** Everything that has happened, in its order. */
function Told({ move }: { move: MoveView }) {
  const say = useMovesSay();
  const { police } = move;
  const unit = police ? say.of(police.unit) : '';
  return (
    <Card id="move-course">
      <Fact name={say('moves.plate')} value={move.plate} />
      <Fact name={say('moves.place')} value={move.place} />
      {move.told.map(({ by, at, arrived }) => (
        <View key={`${by}-${at}`} className="paragraph">
          {say(`moves.told.${by}`, { at: formatTime(at) })}
          {arrived === false ? ` · ${say('moves.told.not_arrived')}` : ''}
        </View>
      ))}
      {move.seenAt ? <View className="paragraph">{say('moves.seen', { at: formatTime(move.seenAt) })}</View> : null}
      {move.answer?.until ? (
        <Notice tone="ok">{say('moves.coming_by', { at: formatTime(move.answer.until) })}</Notice>
      ) : null}
      {move.answer?.denial ? <Notice tone="warn">{say(`moves.denial.${move.answer.denial}`)}</Notice> : null}
      {police ? (
        <Notice id="move-police">{say(police.taken ? 'moves.police_taken' : 'moves.police_waiting', { unit })}</Notice>
      ) : null}
      {move.photos.map(({ photoId, url }) => (
        <Photo key={photoId} url={url} label={say('moves.photo')} />
      ))}
    </Card>
  );
}

function Photo({ url, label }: { url: string; label: string }) {
  if (process.env.TARO_ENV === 'h5') return <img className="drawing" src={url} alt={label} />;
  return <Image className="drawing" src={url} mode="aspectFit" ariaRole="img" ariaLabel={label} />;
}
