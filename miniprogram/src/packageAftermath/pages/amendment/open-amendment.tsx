import { View } from '@tarojs/components';
import type { AmendmentView, CaseView } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { formatInstant } from '@yilu/look/format';
import { type ReactNode, useState } from 'react';
import { type AmendingActs, amending, withdrawAmendment } from '@/api/aftermath';
import { GuestTurns } from '@/packageAccident/steps/guest-turns';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { AgreementCard } from '@/ui/agreement-card';
import { Field } from '@/ui/field';
import { Action, Card, Fact, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { isSignature, SignPad, type Strokes } from '@/ui/sign-pad';
import { Sure } from '@/ui/sure';
import { useSayAftermath } from '../../say-aftermath';

interface OpenProps {
  readonly view: CaseView;
  readonly amendment: AmendmentView;
  readonly reload: () => Promise<void>;
  /** A guest's own acts, on the phone of his host, and what shows that it is he. */
  readonly guest?: { readonly acts: AmendingActs; readonly proof: ReactNode; readonly ready: boolean };
}

/** A proposal under way: each sees what would change and says yes or no; then all sign the new version. */
export function OpenAmendment({ view, amendment, reload, guest }: OpenProps) {
  const say = useSayAftermath();
  const { caseId, you } = view;
  const { amendmentId, agreement } = amendment;
  const form = `amend-answer:${amendmentId}:${you}`;
  const [draft, change] = useDraft(form, { refusing: false, reason: '' });
  const [strokes, setStrokes] = useState<Strokes>([]);
  const { busy, trouble, run } = useAct();
  const acts = guest?.acts ?? amending(caseId);
  const copy = useLoaded(acts.agreement, agreement !== undefined);
  const act = (work: () => Promise<unknown>) => () =>
    void run(async () => {
      await work();
      dropDraft(form);
      await reload();
    });
  const agreed = amendment.agreed[you] === true;
  const signed = agreement?.signedAt[you] !== undefined;
  const refuse = act(() =>
    acts.answer({ amendmentId: amendmentId as never, answer: 'refuse', reason: draft.reason.trim() }),
  );
  const agree = act(() => acts.answer({ amendmentId: amendmentId as never, answer: 'agree' }));
  const sign = act(async () => {
    if (!agreement) return;
    const { version, documentHash } = agreement;
    await acts.sign({ agreementVersion: version, documentHash, strokes });
  });
  const action = agreement ? (
    signed ? null : (
      <Action id="sign-amendment" busy={busy} disabled={!isSignature(strokes) || guest?.ready === false} onTap={sign}>
        {say('sign.sign')}
      </Action>
    )
  ) : agreed ? null : draft.refusing ? (
    <View className="pair">
      <Action
        id="refuse-amendment-confirm"
        tone="danger"
        busy={busy}
        disabled={draft.reason.trim().length < 2}
        onTap={refuse}
      >
        {say('amend.refuse')}
      </Action>
      <Action id="refuse-amendment-keep" tone="plain" onTap={() => change({ refusing: false })}>
        {say('action.cancel')}
      </Action>
    </View>
  ) : (
    <View className="pair">
      <Action id="agree-amendment" busy={busy} onTap={agree}>
        {say('amend.agree')}
      </Action>
      <Action id="refuse-amendment" tone="plain" onTap={() => change({ refusing: true })}>
        {say('amend.refuse')}
      </Action>
    </View>
  );
  return (
    <Shell title={say('amend.title')} accident={{ screen: 'amendment-open', caseId }} action={action}>
      <TroubleNotice trouble={trouble ?? copy.trouble} />
      <Notice id="amendment-open">
        {say(amendment.by === you ? 'amend.you_propose' : 'amend.they_propose', {
          party: say(`party.${amendment.by}`),
          until: formatInstant(say.locale, amendment.expiresAt),
        })}
      </Notice>
      <Card title={say('amend.changes')}>
        {amendment.corrections.map(({ field, of, from, to }) => (
          <View key={`${field}${of ?? ''}`} className="group">
            <View className="field-label">
              {of ? `${say(`party.${of}`)} · ${say(`field.${field}`)}` : say(`field.${field}`)}
            </View>
            <Fact name={say('amend.from')} value={from} />
            <Fact name={say('amend.to')} value={to} />
          </View>
        ))}
        <View className="gap" />
        <Fact name={say('amend.reason')} value={amendment.reason} />
      </Card>
      {draft.refusing && !agreed ? (
        <Card>
          <Field
            id="refusal-reason"
            label={say('amend.refuse_reason')}
            lines={3}
            maxLength={500}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        </Card>
      ) : null}
      <Card title={say('parties.progress')}>
        {seatsOf(view.others).map((role) => (
          <Fact
            key={role}
            name={say(`party.${role}`)}
            value={say(
              agreement?.signedAt[role]
                ? 'amend.has_signed'
                : amendment.agreed[role]
                  ? 'amend.has_agreed'
                  : 'parties.awaited',
            )}
          />
        ))}
      </Card>
      {agreement && !signed ? (
        <Card title={say('sign.here')}>
          <View className="hint">{say('amend.sign_effect')}</View>
          <SignPad strokes={strokes} onChange={setStrokes} />
        </Card>
      ) : null}
      {agreement && !signed ? guest?.proof : null}
      {guest ? null : <GuestTurns view={view} />}
      {copy.data ? <AgreementCard copy={copy.data} /> : null}
      {amendment.by === you && !guest ? (
        <Sure
          id="withdraw-amendment"
          text={say('amend.withdraw')}
          tone="plain"
          busy={busy}
          onSure={act(() => withdrawAmendment(caseId, amendmentId))}
        />
      ) : null}
    </Shell>
  );
}
