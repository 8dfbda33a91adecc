import { View } from '@tarojs/components';
import type { RecordView } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import { useState } from 'react';
import { extendHandling } from '@/api/violations';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useViolationsSay } from './say';

interface WayProps {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
  readonly onTap: () => void;
}

function Way({ id, text, hint, onTap }: WayProps) {
  return (
    <Tap id={id} className="way" onTap={onTap}>
      <View className="unread">{text}</View>
      {hint ? <View className="hint">{hint}</View> : null}
    </Tap>
  );
}

/** What else one may do beside the main action: say who drove, object, put it off, or leave it for now. */
export function Choices({ record, onChanged }: { record: RecordView; onChanged: () => Promise<void> }) {
  const say = useViolationsSay();
  const [extending, setExtending] = useState(false);
  const { may, recordId, handleBy, extendableUntil, nomination } = record;
  const none = !may.nominate && !may.answerNomination && !may.defend && !may.extend && !nomination;
  if (none) return null;
  return (
    <Card id="choices" title={say('choose.title')}>
      {may.answerNomination ? (
        <Way
          id="answer-naming"
          text={say('choose.answer')}
          hint={say('choose.answer_hint')}
          onTap={() => go('naming', { id: recordId })}
        />
      ) : null}
      {may.nominate || nomination ? (
        <Way
          id="not-me"
          text={say('choose.not_me')}
          hint={say('choose.not_me_hint')}
          onTap={() => go('naming', { id: recordId })}
        />
      ) : null}
      {may.defend ? (
        <Way
          id="disagree"
          text={say('choose.disagree')}
          hint={say('choose.disagree_hint')}
          onTap={() => go('defend', { id: recordId })}
        />
      ) : null}
      {may.extend && !extending ? (
        <Way
          id="extend"
          text={say('choose.extend')}
          {...(extendableUntil
            ? { hint: say('choose.extend_hint', { day: formatDate(say.locale, extendableUntil.on) }) }
            : {})}
          onTap={() => setExtending(true)}
        />
      ) : null}
      {extending ? <Extending recordId={recordId} onChanged={onChanged} /> : null}
      {may.handle && handleBy ? (
        <Way
          id="later"
          text={say('choose.later')}
          hint={say('choose.later_hint', { day: formatDate(say.locale, handleBy.on) })}
          onTap={() => go('violations')}
        />
      ) : null}
    </Card>
  );
}

function Extending({ recordId, onChanged }: { recordId: string; onChanged: () => Promise<void> }) {
  const say = useViolationsSay();
  const form = `extend:${recordId}`;
  const [{ reason }, change] = useDraft(form, { reason: '' });
  const { busy, trouble, run } = useAct();
  const send = () =>
    void run(async () => {
      await extendHandling(recordId, reason.trim());
      dropDraft(form);
      await onChanged();
    });
  return (
    <View className="group">
      <TroubleNotice trouble={trouble} />
      <Field
        id="extend-reason"
        label={say('extend.reason')}
        hint={say('extend.reason_hint')}
        lines={3}
        maxLength={300}
        value={reason}
        onChange={(text) => change({ reason: text })}
      />
      <Action id="send-extension" tone="plain" busy={busy} disabled={reason.trim().length < 5} onTap={send}>
        {say('extend.send')}
      </Action>
    </View>
  );
}

/** Everything that keeps it from being handled here, each with what to do instead: never one at a time. */
export function Blocked({ blocked }: { blocked: RecordView['blocked'] }) {
  const say = useViolationsSay();
  if (blocked.length === 0) return null;
  return (
    <Card id="blocked" title={say('blocked.title')}>
      {blocked.map((why) => (
        <View key={why.zh} className="blocked">
          <Notice tone="warn">
            {say.of(why)}
            <View className="law">{say.basis({ basis: why.basis.zh, basisEn: why.basis.en })}</View>
          </Notice>
        </View>
      ))}
      <View className="hint">{say('blocked.hint')}</View>
    </Card>
  );
}
