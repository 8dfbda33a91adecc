import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { getMe } from '@/api/identity';
import { addresses } from '@/platform/address';
import { copyText } from '@/platform/copy';
import { saveFile, savesFiles } from '@/platform/save-file';
import { useAct } from '@/state/use-act';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { useSayAftermath } from '../../say-aftermath';

/** Everything of the case that this driver may see, to take along, and how anybody checks that nothing was changed. */
export default function Evidence() {
  const say = useSayAftermath();
  const { params } = useRouter();
  const caseId = params['id'] ?? '';
  const [parts, setParts] = useState(1);
  const [saved, setSaved] = useState<readonly number[]>([]);
  const [api, setApi] = useState('');
  const { busy, trouble, run } = useAct();
  useEffect(() => {
    void addresses().then(
      (known) => setApi(known.api),
      () => undefined,
    );
  }, []);
  const save = (part: number) => () =>
    void run(async () => {
      // A token that is about to end would fail in the download, where nobody renews it.
      await getMe();
      setParts(
        await saveFile(`/accidents/${caseId}/evidence?part=${part}`, `evidence-${caseId.slice(0, 8)}-${part}.zip`),
      );
      setSaved((before) => [...before, part]);
    });
  const next = Array.from({ length: parts }, (_, at) => at + 1).find((part) => !saved.includes(part)) ?? 1;
  return (
    <Shell
      title={say('evidence.title')}
      accident={{ screen: 'evidence', caseId }}
      action={
        savesFiles ? (
          <Action id="save-evidence" busy={busy} onTap={save(next)}>
            {parts > 1 ? say('evidence.part', { part: next }) : say('evidence.download')}
          </Action>
        ) : null
      }
    >
      <View className="lead">{say('evidence.lead')}</View>
      <TroubleNotice trouble={trouble} />
      {busy ? <Notice>{say('evidence.downloading')}</Notice> : null}
      {saved.length > 0 && !busy ? (
        <Notice tone="ok" id="evidence-saved">
          {say('evidence.done')}
        </Notice>
      ) : null}
      {savesFiles ? null : <Notice tone="warn">{say('evidence.in_browser')}</Notice>}
      <Card>
        <View className="paragraph">{say('evidence.why')}</View>
        <View className="hint">{say('evidence.yours')}</View>
      </Card>
      <Card title={say('evidence.check')}>
        <View className="paragraph">{say('evidence.check_how')}</View>
        <View className="hash">node verify-evidence.mjs evidence.zip</View>
        <View className="hash">python3 verify_evidence.py evidence.zip</View>
        <View className="gap" />
        <View className="paragraph">{say('evidence.check_says')}</View>
        <View className="hint">{say('evidence.keys')}</View>
        <View className="hash">{`${api}/audit/keys`}</View>
        <View className="hash">{`${api}/audit/heads`}</View>
        <View className="gap" />
        <Action
          id="copy-keys"
          tone="plain"
          onTap={() => void copyText(`${api}/audit/keys\n${api}/audit/heads`).catch(() => undefined)}
        >
          {say('evidence.copy_address')}
        </Action>
      </Card>
    </Shell>
  );
}
