import { Image, View } from '@tarojs/components';
import type { NearbyReport } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { formatDay } from '@yilu/look/format';
import { useEffect, useRef, useState } from 'react';
import { followReport, listNearby } from '@/api/hotline';
import { session } from '@/api/session';
import { addressOf, go, goOn } from '@/platform/go';
import { online } from '@/platform/network';
import { useAct } from '@/state/use-act';
import { Action, Card, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import type { ReportDraft } from '../drafts/report-draft';
import { dropReportDraft } from '../drafts/report-drafts';
import { useHotlineSay } from '../say-report';
import type { ChangeDraft } from './use-report-draft';

const patienceMs = 4_000;
/** More than these nobody compares at a kerb. */
const mostShown = 4;

/** Open reports around the pin; none where the city cannot say soon: nobody waits for a comparison. */
async function similarTo({ location, serviceCode, description }: ReportDraft): Promise<readonly NearbyReport[]> {
  if (!location || !online.get()) return [];
  const { lat, lng } = location;
  const text = description.trim();
  const asked = listNearby({ lat, lng, ...(serviceCode ? { serviceCode } : {}), ...(text ? { text } : {}) });
  const patience = new Promise<readonly NearbyReport[]>((resolve) => {
    setTimeout(() => resolve([]), patienceMs);
  });
  return Promise.race([asked.then(({ items }) => items.slice(0, mostShown)), patience]).catch(() => []);
}

interface StepProps {
  readonly draft: ReportDraft;
  readonly change: ChangeDraft;
}

/** “Is it one of these?” Whoever says yes follows it, and nothing new is filed; whoever says no goes on. */
export function SimilarStep({ draft, change }: StepProps) {
  const say = useHotlineSay();
  const [found, setFound] = useState<readonly NearbyReport[]>();
  const { busy, trouble, run } = useAct();
  const asked = useRef(draft);
  useEffect(() => {
    let left = false;
    // Once, for the place that was chosen a moment ago.
    void similarTo(asked.current).then((items) => {
      if (left) return;
      if (items.length === 0) change({ step: 'what' });
      else setFound(items);
    });
    return () => {
      left = true;
    };
  }, [change]);
  const meToo = (reportId: string) =>
    void run(async () => {
      if (!session.get()) return go('signIn', { next: addressOf('reportNew', { draft: draft.id }) });
      await followReport(reportId);
      dropReportDraft(draft.id);
      goOn('report', { id: reportId });
    });
  const others = found?.map(({ reportId }) => reportId) ?? [];
  return (
    <Shell
      title={say('hotline.similar.title')}
      action={
        <Action id="none-of-these" tone="plain" onTap={() => change({ step: 'what', notTheSameAs: others })}>
          {say(found ? 'hotline.similar.none' : 'hotline.similar.skip')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble} />
      {found ? <View className="lead">{say('hotline.similar.lead', { count: found.length })}</View> : <Waiting />}
      {found?.map((report) => (
        <Similar key={report.reportId} report={report} busy={busy} onMeToo={() => meToo(report.reportId)} />
      ))}
    </Shell>
  );
}

interface SimilarProps {
  readonly report: NearbyReport;
  readonly busy: boolean;
  readonly onMeToo: () => void;
}

function Similar({ report, busy, onMeToo }: SimilarProps) {
  const say = useHotlineSay();
  const { reportId, thumbnailUrl, service, status, distanceMetres, description, followers, requestedAt } = report;
  const name = say.of(service);
  const metres = Math.round(distanceMetres / 10) * 10;
  const away = metres === 0 ? say('hotline.similar.here') : say('hotline.similar.away', { metres });
  const day = formatDay(say.locale, dayOf(new Date(requestedAt)));
  return (
    <Card id={`similar-${reportId}`} title={name}>
      {thumbnailUrl ? (
        process.env.TARO_ENV === 'h5' ? (
          <img className="similar-picture" src={thumbnailUrl} alt={name} />
        ) : (
          <Image className="similar-picture" src={thumbnailUrl} mode="aspectFill" ariaLabel={name} />
        )
      ) : null}
      <View className="row">
        <View className="badge">{say.or(`hotline.status.${status}`, say('hotline.status.in_progress'))}</View>
        <View className="hint">{away}</View>
      </View>
      {description ? <View className="paragraph similar-words">{description}</View> : null}
      <View className="hint above">{say('hotline.similar.since', { day, count: followers })}</View>
      <Action id={`me-too-${reportId}`} busy={busy} onTap={onMeToo}>
        {say('hotline.similar.me_too')}
      </Action>
    </Card>
  );
}
