import { View } from '@tarojs/components';
import type { Pairing } from '@yilu/contracts';
import { formatRemaining } from '@yilu/look/format';
import { useCallback, useEffect, useState } from 'react';
import { inviteDriver, startPairing } from '@/api/accidents';
import { session } from '@/api/session';
import { outbox } from '@/offline/shelf';
import { callNumber } from '@/platform/call-number';
import { copyText } from '@/platform/copy';
import { online } from '@/platform/network';
import { store, stored } from '@/platform/storage';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Qr } from '@/ui/qr';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';
import { OfflinePair } from './offline-pair';

const nearEndMs = 20_000;
const alive = (pairing: Pairing | undefined): pairing is Pairing =>
  pairing !== undefined && new Date(pairing.expiresAt).getTime() - Date.now() > nearEndMs;

/** The other driver joins: a QR for WeChat, Alipay or a camera, six digits, or an SMS. */
export function PairStep(props: CaseStepProps) {
  const say = useSay();
  const { view, refer } = props;
  const name = `case:${view.caseId}:pairing`;
  const [pairing, setPairing] = useState<Pairing | undefined>(() => stored<Pairing>(name));
  const starting = useAct();
  const start = useCallback(
    () =>
      void starting.run(async () => {
        const next = await startPairing(view.caseId);
        store(name, next);
        setPairing(next);
      }),
    [starting.run, view.caseId, name],
  );
  const live = alive(pairing);
  const hasNetwork = useWatched(online);
  const signedIn = useWatched(session) !== undefined;
  const reachable = hasNetwork && signedIn;
  const arrived = !useWatched(outbox).some((act) => act.caseId === view.caseId && act.state === 'waiting');
  useEffect(() => {
    if (!live && reachable && arrived && view.you === 'a') start();
  }, [live, reachable, arrived, start, view.you]);

  if (view.you !== 'a') {
    return (
      <Frame props={props} title={say('pair.title')} screen="pair" step={3}>
        <Waiting />
      </Frame>
    );
  }
  return (
    <Frame props={props} title={say('pair.title')} screen="pair" step={3} problem={starting.trouble}>
      {reachable ? <View className="lead">{say('pair.lead')}</View> : <OfflinePair {...props} />}
      <Card>
        {live ? (
          <>
            <Qr link={pairing.link} label={say('pair.qr')} />
            <View className="hint center">{say('pair.scan_with')}</View>
            <View id="pair-code" className="code" ariaLabel={pairing.code.split('').join(' ')}>
              {pairing.code}
            </View>
            <View className="hint center">
              {say('pair.code_hint')} · {formatRemaining(say.locale, pairing.expiresAt, new Date())}
            </View>
            <View className="gap" />
            <Action id="copy-link" tone="plain" onTap={() => void copyText(pairing.link).catch(() => undefined)}>
              {say('pair.copy')}
            </Action>
          </>
        ) : (
          <Waiting />
        )}
        {starting.trouble ? (
          <Action id="pair-again" tone="plain" busy={starting.busy} onTap={start}>
            {say('action.retry')}
          </Action>
        ) : null}
      </Card>
      <Invite caseId={view.caseId} />
      <Card title={say('pair.no_phone')}>
        <View className="paragraph">{say('pair.no_phone_text')}</View>
        <Action id="no-phone-122" tone="plain" onTap={() => callNumber('122')}>
          {say('action.call_122')}
        </Action>
      </Card>
      <Card title={say('pair.refuses')}>
        <View className="paragraph">{say('pair.refuses_text')}</View>
        <Action id="other-refuses" tone="plain" onTap={refer}>
          {say('pair.refuses_record')}
        </Action>
      </Card>
    </Frame>
  );
}

function Invite({ caseId }: { caseId: string }) {
  const say = useSay();
  const form = `invite:${caseId}`;
  const [draft, change] = useDraft(form, { phone: '' });
  const [sent, setSent] = useState(false);
  const { busy, trouble, run } = useAct();
  const send = () =>
    void run(async () => {
      await inviteDriver(caseId, draft.phone);
      dropDraft(form);
      setSent(true);
    });
  return (
    <Card title={say('pair.sms')}>
      <TroubleNotice trouble={trouble} />
      {sent ? <Notice tone="ok">{say('pair.sms_sent')}</Notice> : null}
      <Field
        id="invite-phone"
        label={say('pair.sms_phone')}
        keyboard="tel"
        maxLength={11}
        value={draft.phone}
        onChange={(phone) => {
          setSent(false);
          change({ phone: phone.trim() });
        }}
      />
      <Action id="invite" tone="plain" busy={busy} disabled={!/^1[3-9]\d{9}$/.test(draft.phone)} onTap={send}>
        {say('pair.sms_send')}
      </Action>
    </Card>
  );
}
