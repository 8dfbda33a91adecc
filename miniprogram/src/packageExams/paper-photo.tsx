import { View } from '@tarojs/components';
import { Action, Notice, TroubleNotice } from '@/ui/parts';
import type { Paper } from './paper';
import { useExamsSay } from './say';

/** The photograph of a paper on its way to the officers: take it, see it go, send it again. */
export function PaperPhoto({ id, paper }: { id: string; paper: Paper }) {
  const say = useExamsSay();
  const { taken, certificateId, percent, notAPhoto, trouble, take, send } = paper;
  return (
    <View className="group">
      <View className="field-label above">{say('paper.title')}</View>
      <View className="hint above">{say('paper.hint')}</View>
      {percent === undefined ? null : <View className="hint">{say('paper.sending', { percent })}</View>}
      {certificateId ? (
        <Notice id={`${id}-sent`} tone="ok">
          {say('paper.sent')}
        </Notice>
      ) : null}
      {taken && !certificateId && percent === undefined ? (
        <Action id={`${id}-again`} tone="plain" onTap={() => void send(taken)}>
          {say('paper.again')}
        </Action>
      ) : null}
      {notAPhoto ? <Notice tone="warn">{say('paper.not')}</Notice> : null}
      <TroubleNotice trouble={trouble} />
      <Action id={`${id}-take`} tone="plain" disabled={percent !== undefined} onTap={() => void take()}>
        {say(taken ? 'paper.another' : 'paper.take')}
      </Action>
    </View>
  );
}
