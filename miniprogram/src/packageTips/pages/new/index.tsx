import { View } from '@tarojs/components';
import type { TipStanding } from '@yilu/contracts';
import { useState } from 'react';
import { session } from '@/api/session';
import { getTipStanding } from '@/api/tips';
import { newUuid } from '@/offline/uuid';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { NotRead } from '@/ui/not-read';
import { Action, Card, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { emptyDraft, type TipDraft } from '../../filing/draft';
import { Filing } from '../../filing/filing';
import { draftForm } from '../../filing/forms';
import { useTipSay } from '../../say';
import '../../tips.scss';

/** Reporting a violation: who may, what it takes, the pictures, the plate, the place; read over once and sent. */
export default function New() {
  const say = useTipSay();
  const person = useWatched(session);
  const standing = useLoaded(getTipStanding, person?.verified === true);
  if (person?.verified && standing.data) return <Begun standing={standing.data} reload={standing.reload} />;
  return (
    <Shell title={say('tip.title')}>
      {person ? null : <SignInCard id="tip-sign-in" why={say('tip.sign_in')} next={addressOf('tipNew')} />}
      {person && !person.verified ? (
        <Card id="tip-real-name">
          <View className="paragraph">{say('tip.real_name')}</View>
          <Action id="to-real-name" onTap={() => go('realName')}>
            {say('real_name.title')}
          </Action>
        </Card>
      ) : null}
      {standing.trouble ? <NotRead trouble={standing.trouble} onAgain={standing.reload} /> : null}
      {person?.verified && !standing.trouble ? <Waiting /> : null}
    </Shell>
  );
}

interface BegunProps {
  readonly standing: TipStanding;
  readonly reload: () => Promise<void>;
}

/** One report at a time is being written; begun anew, everything of the last one is gone. */
function Begun({ standing, reload }: BegunProps) {
  const [round, setRound] = useState(0);
  const anew = () => {
    setRound(round + 1);
    void reload();
  };
  return <Written key={round} standing={standing} onAnew={anew} />;
}

function Written({ standing, onAnew }: { standing: TipStanding; onAnew: () => void }) {
  const [first] = useState(() => emptyDraft(newUuid(), new Date()));
  const [draft, change] = useDraft<TipDraft>(draftForm, first);
  return <Filing standing={standing} draft={draft} change={change} onAnew={onAnew} />;
}
