import { View } from '@tarojs/components';
import type { ApplicationReceipt } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { copyText } from '@/platform/copy';
import { useAct } from '@/state/use-act';
import { Action, Card, Fact, Notice, TroubleNotice } from '@/ui/parts';
import { useExamsSay } from './say';

/** What somebody keeps of his application, so that nobody can change it unnoticed. */
export function Receipt({ receipt }: { receipt: ApplicationReceipt }) {
  const say = useExamsSay();
  const [copied, setCopied] = useState(false);
  const { busy, trouble, run } = useAct();
  const { number, rankTime, closesAt, drawAt, leafHash, line } = receipt;
  const at = (instant: string) => formatInstantInFull(say.locale, instant);
  const copy = () =>
    void run(async () => {
      await copyText([number, leafHash, line].join('\n'));
      setCopied(true);
    });
  return (
    <>
      <Notice tone="ok" id="applied">
        {say('applied.done')}
      </Notice>
      <Card id="receipt" title={say('applied.title')}>
        <Fact name={say('applied.number')} value={number} />
        <Fact name={say('applied.rank_time')} value={at(rankTime)} />
        <Fact name={say('applied.closes')} value={at(closesAt)} />
        <Fact name={say('applied.draw')} value={at(drawAt)} />
        <View className="hint above-gap">{say('applied.leaf')}</View>
        <View id="leaf-hash" className="hash">
          {leafHash}
        </View>
        <View className="hint above-gap">{say('applied.leaf_hint')}</View>
        <TroubleNotice trouble={trouble} />
        <View className="group">
          <Action id="copy-receipt" tone="plain" busy={busy} onTap={copy}>
            {say(copied ? 'applied.copied' : 'applied.copy')}
          </Action>
        </View>
      </Card>
    </>
  );
}
