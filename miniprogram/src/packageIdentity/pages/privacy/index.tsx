import { View } from '@tarojs/components';
import type { DeletePersonResponse } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import { useState } from 'react';
import { deletePerson, exportEverything } from '@/api/account';
import { dropSession } from '@/api/session';
import { copyText } from '@/platform/copy';
import { goTab } from '@/platform/go';
import { openPdf } from '@/platform/open-pdf';
import { saveFile, savesFiles } from '@/platform/save-file';
import { useAct } from '@/state/use-act';
import { Action, Card, Fact, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Sure } from '@/ui/sure';
import { useIdentitySay } from '../../say';
import { ServiceChoice } from '../../service-choice';

/** Hands the copy over: a file in the browser, the clipboard in a wallet, which has no downloads. */
async function handOver(text: string): Promise<void> {
  if (process.env.TARO_ENV !== 'h5') {
    await copyText(text);
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'yilu-my-data.json';
  link.click();
}

/** The rights over one's own data: a copy of everything, and deletion of all that no law makes the city keep. */
export default function Privacy() {
  const say = useIdentitySay();
  const copying = useAct();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void copying.run(async () => {
      await handOver(JSON.stringify(await exportEverything(), null, 2));
      setCopied(true);
    });
  return (
    <Shell title={say('privacy.title')}>
      <Card title={say('privacy.copy_title')}>
        <View className="paragraph">{say('privacy.copy_text')}</View>
        <TroubleNotice trouble={copying.trouble} />
        {copied ? <Notice tone="ok">{say('privacy.copied')}</Notice> : null}
        <Action id="export" busy={copying.busy} onTap={copy}>
          {say('privacy.copy')}
        </Action>
      </Card>
      <ServiceChoice />
      <Records />
      <Deletion />
    </Shell>
  );
}

/** The records of violations on paper, and as a table where this app can hand one on. */
function Records() {
  const say = useIdentitySay();
  const { busy, trouble, run } = useAct();
  const paper = `/violations/export.pdf?lang=${say.locale}`;
  return (
    <Card title={say('privacy.records_title')}>
      <View className="paragraph">{say('privacy.records_text')}</View>
      <TroubleNotice trouble={trouble} />
      <Action
        id="print-records"
        tone="plain"
        busy={busy}
        onTap={() => void run(() => openPdf(paper, 'yilu-violations.pdf'))}
      >
        {say('privacy.print')}
      </Action>
      {savesFiles ? (
        <Action
          id="export-records"
          tone="plain"
          busy={busy}
          onTap={() => void run(() => saveFile(`/violations/export.csv?lang=${say.locale}`, 'yilu-violations.csv'))}
        >
          {say('privacy.records')}
        </Action>
      ) : null}
    </Card>
  );
}

function Deletion() {
  const say = useIdentitySay();
  const { busy, trouble, run } = useAct();
  const [done, setDone] = useState<DeletePersonResponse>();
  const remove = () => void run(async () => setDone(await deletePerson()));
  if (done) {
    return (
      <Card title={say('privacy.deleted')}>
        {done.retained.map(({ kind, basis, until }) => (
          <Fact key={`${kind}${until}`} name={kind} value={`${basis} · ${formatDate(say.locale, until)}`} />
        ))}
        <Action
          id="deleted-home"
          onTap={() => {
            dropSession();
            goTab('home');
          }}
        >
          {say('tab.home')}
        </Action>
      </Card>
    );
  }
  return (
    <Card title={say('privacy.delete_title')}>
      <View className="paragraph">{say('privacy.delete_text')}</View>
      <TroubleNotice trouble={trouble} />
      <Sure
        id="delete"
        text={say('privacy.delete')}
        confirm={say('privacy.delete_confirm')}
        busy={busy}
        onSure={remove}
      />
    </Card>
  );
}
