import { View } from '@tarojs/components';
import type { TipStanding } from '@yilu/contracts';
import { useEffect, useState } from 'react';
import { fileTip } from '@/api/tips';
import { cityNow } from '@/platform/clock';
import { go, goOn } from '@/platform/go';
import { toTop } from '@/platform/to-top';
import { useAct } from '@/state/use-act';
import { Action, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { EvidenceCard } from '../evidence/evidence-card';
import { lackOf, lapsed } from '../evidence/medium';
import { useEvidence } from '../evidence/use-evidence';
import { useTipSay } from '../say';
import { StandingCard } from '../standing-card';
import { BeforeCard, OwnSafety } from './before-card';
import { heldBack, missingIn, requestOf, type TipDraft, whereOf } from './draft';
import { fileWhenStored } from './file-when-stored';
import { dropReport, unsent } from './forms';
import { PlaceCard } from './place-card';
import { PlateCard } from './plate-card';
import { Resumed } from './resumed';
import { Summary } from './summary';
import { TypeCard } from './type-card';
import { WhenAndWords } from './when-and-words';

interface FilingProps {
  readonly standing: TipStanding;
  readonly draft: TipDraft;
  readonly change: (part: Partial<TipDraft>) => void;
  readonly onAnew: () => void;
}

/** The report as it is written, and as it reads before it is sent: one page, one main button. */
export function Filing({ standing, draft, change, onAnew }: FilingProps) {
  const say = useTipSay();
  const [resumed, setResumed] = useState(() => unsent() !== undefined);
  const [reading, setReading] = useState(false);
  const evidence = useEvidence(draft.tipId, standing);
  const { busy, trouble, run } = useAct();
  const { media } = evidence;
  const type = standing.types.find((one) => one.type === draft.type);
  const held = type && heldBack(standing, type);
  const missing = missingIn(draft, media, standing, type);
  const old = lapsed(media, cityNow(), standing);
  const onItsWay = media.some(({ mediaId }) => !mediaId);
  const where = whereOf(draft, media);
  // What keeps him from reporting is said first; how many he has left is not what he came for.
  const limited = standing.limitedUntil !== undefined || standing.leftToday === 0 || standing.strikes.length > 0;

  // Its answer was lost on the way: the city has the report, and takes nothing more for it.
  const isFiled = [evidence.trouble, trouble].some((one) => one?.code === 'tips.filed_already');
  const { tipId } = draft;
  useEffect(() => {
    if (isFiled) void dropReport().then(() => goOn('tip', { id: tipId }));
  }, [isFiled, tipId]);

  const show = (summary: boolean) => {
    setReading(summary);
    toTop();
  };
  const submit = () =>
    void run(async () => {
      if (!where) return;
      await fileWhenStored(() => fileTip(requestOf(draft, media, where.location)));
      await dropReport();
      goOn('tip', { id: tipId, filed: 'yes' });
    });
  const anew = () => void dropReport().then(onAnew);

  if (reading && type && missing.length === 0)
    return (
      <Shell
        title={say('tip.read_over')}
        action={
          <View className="pair">
            <Action id="send-tip" busy={busy} disabled={onItsWay} onTap={submit}>
              {say(onItsWay ? 'tip.wait_uploads' : 'tip.send')}
            </Action>
            <Action id="change-tip" tone="plain" disabled={busy} onTap={() => show(false)}>
              {say('tip.change')}
            </Action>
          </View>
        }
      >
        <TroubleNotice trouble={trouble ?? evidence.trouble} />
        {busy ? <Notice id="checking">{say('tip.checking')}</Notice> : null}
        <Summary draft={draft} media={media} type={type} />
      </Shell>
    );
  return (
    <Shell
      title={say('tip.title')}
      action={
        <Action
          id="read-over"
          disabled={missing.length > 0 || old.length > 0 || held !== undefined}
          onTap={() => show(true)}
        >
          {say(missing[0] ? `tip.missing_${missing[0]}` : 'tip.read_over')}
        </Action>
      }
    >
      {resumed ? <Resumed onGoOn={() => setResumed(false)} onAnew={anew} /> : null}
      {limited ? <StandingCard standing={standing} /> : null}
      <OwnSafety />
      <TypeCard types={standing.types} chosen={type} onChoose={(next) => change({ type: next })} />
      {held ? (
        <Notice tone="warn" id="held-back">
          {say(`tip.held_${held}`)}
        </Notice>
      ) : null}
      {old.length > 0 ? (
        <Notice tone="warn" id="lapsed">
          {say('tip.lapsed', { count: old.length })}
        </Notice>
      ) : null}
      {type && !held ? (
        <>
          <EvidenceCard
            evidence={evidence}
            rules={standing}
            lack={lackOf(media, standing, type.isClue)}
            optional={type.isClue}
          />
          <PlateCard draft={draft} optional={type.isClue} change={change} />
          <PlaceCard draft={draft} media={media} change={change} />
          <WhenAndWords draft={draft} media={media} change={change} />
        </>
      ) : null}
      {type ? null : <BeforeCard />}
      {limited ? null : <StandingCard standing={standing} />}
      <Action id="my-tips" tone="plain" onTap={() => go('tips')}>
        {say('tip.mine')}
      </Action>
    </Shell>
  );
}
