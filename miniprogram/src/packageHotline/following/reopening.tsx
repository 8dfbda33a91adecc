import { View } from '@tarojs/components';
import type { OwnReportView } from '@yilu/contracts';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import { formatInstant } from '@yilu/look/format';
import { isRefused } from '@/api/asked-anew';
import { answerSurvey, reopenReport } from '@/api/hotline';
import { useAct } from '@/state/use-act';
import { dropDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { ReportPhotos } from '../photos/report-photos';
import { useReportPhotos } from '../photos/use-report-photos';
import { useFollowingSay } from './say';
import { reopenings } from './standing';
import { type Verdict, verdictForm } from './verdict';

const mostPhotos = 3;
const fewestLetters = 2;

/** His “no”, which is noted once, whether or not what follows it went through at the first try. */
async function sayNotSettled({ reportId, survey }: OwnReportView, { stars, words }: Verdict): Promise<void> {
  if (!survey || survey.answered) return;
  const rest = { ...(stars > 0 ? { rating: stars } : {}), ...(words.trim() ? { text: words.trim() } : {}) };
  try {
    await answerSurvey(reportId, { fixed: false, ...rest });
  } catch (fault) {
    if (!isRefused(fault, 'feedback.answered_already')) throw fault;
  }
}

interface ReopeningProps {
  readonly own: OwnReportView;
  readonly until: string;
  readonly verdict: Verdict;
  readonly change: (part: Partial<Verdict>) => void;
  readonly onChanged: () => Promise<void>;
}

/** What is still wrong, with photographs: the same number, and its clock runs anew. */
export function Reopening({ own, until, verdict, change, onChanged }: ReopeningProps) {
  const say = useFollowingSay();
  const { reportId, survey } = own;
  const photos = useReportPhotos(`reopen:${reportId}`, mostPhotos);
  const { busy, trouble, run } = useAct();
  const text = verdict.words.trim();
  const toSupervisor = reopenings(own.steps) + 1 >= ningboFeedback.supervisorFromReopening;
  const done = async () => {
    dropDraft(verdictForm(reportId));
    await onChanged();
  };
  const reopen = () =>
    void run(async () => {
      await sayNotSettled(own, verdict);
      await reopenReport(reportId, { text, photoIds: photos.ids });
      photos.drop();
      await done();
    });
  const onlySay = () =>
    void run(async () => {
      await sayNotSettled(own, verdict);
      await done();
    });
  return (
    <View id="reopening">
      <Card title={say('following.again.title')}>
        <View className="hint">{say('following.again.hint')}</View>
        <View id="reopen-until" className="hint above">
          {say('following.again.last', { at: formatInstant(say.locale, until) })}
        </View>
        {toSupervisor ? (
          <Notice tone="warn" id="to-supervisor">
            {say('following.again.second')}
          </Notice>
        ) : null}
        <Field
          id="reopen-words"
          label={say('following.again.words')}
          lines={4}
          maxLength={500}
          value={verdict.words}
          onChange={(words) => change({ words })}
        />
      </Card>
      <ReportPhotos photos={photos} />
      {photos.waiting ? <View className="hint above">{say('following.again.waiting')}</View> : null}
      <TroubleNotice trouble={trouble ?? photos.trouble} />
      <Action id="reopen" busy={busy} disabled={text.length < fewestLetters || photos.waiting} onTap={reopen}>
        {say('following.again.send')}
      </Action>
      {survey && !survey.answered ? (
        <Action id="only-say" tone="plain" busy={busy} onTap={onlySay}>
          {say('following.again.only_say')}
        </Action>
      ) : null}
    </View>
  );
}
