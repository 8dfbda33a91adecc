import { View } from '@tarojs/components';
import type { TipView } from '@yilu/contracts';
import { formatDate, formatInstant } from '@yilu/look/format';
import { appealTip } from '@/api/tips';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { useTipSay } from '../say';

interface AppealProps {
  readonly tip: TipView;
  readonly reload: () => Promise<void>;
}

/** Against a report's being found false: once, in one's own words, to another officer; and what he answered. */
export function Appeal({ tip, reload }: AppealProps) {
  const say = useTipSay();
  const { appeal, mayAppealUntil } = tip;
  if (appeal)
    return (
      <Card id={`appeal-${appeal.state}`} title={say('tip.appeal')}>
        <Notice tone={appeal.state === 'cleared' ? 'ok' : 'info'}>{say(`tip.appeal_${appeal.state}`)}</Notice>
        {appeal.answer ? <View className="quoted">{appeal.answer}</View> : null}
        <View className="field-label">{say('tip.appeal_yours', { at: formatInstant(say.locale, appeal.at) })}</View>
        <View className="quoted">{appeal.text}</View>
        {appeal.state === 'kept' ? <View className="hint">{say('tip.appeal_further')}</View> : null}
      </Card>
    );
  return mayAppealUntil ? <AppealForm tip={tip} until={mayAppealUntil} reload={reload} /> : null;
}

const shortest = 5;

function AppealForm({ tip, until, reload }: AppealProps & { readonly until: string }) {
  const say = useTipSay();
  const form = `tip-appeal:${tip.tipId}`;
  const [{ text }, change] = useDraft(form, { text: '' });
  const { busy, trouble, run } = useAct();
  const send = () =>
    void run(async () => {
      await appealTip(tip.tipId, text.trim());
      dropDraft(form);
      await reload();
    });
  return (
    <Card id="appeal" title={say('tip.appeal')}>
      <View className="paragraph">{say('tip.appeal_until', { day: formatDate(say.locale, until) })}</View>
      <TroubleNotice trouble={trouble} />
      <Field
        id="appeal-words"
        label={say('tip.appeal_words')}
        hint={say('tip.appeal_hint', { count: shortest })}
        lines={4}
        maxLength={500}
        value={text}
        onChange={(next) => change({ text: next })}
      />
      <Action id="send-appeal" busy={busy} disabled={text.trim().length < shortest} onTap={send}>
        {say('tip.appeal_send')}
      </Action>
    </Card>
  );
}
