import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { CaseView, Sketch } from '@yilu/contracts';
import { partyRoles } from '@yilu/contracts/constants';
import { sketchFor } from '@yilu/look/sketch/sketch-for';
import { useState } from 'react';
import { getCase } from '@/api/accidents';
import { goBack } from '@/platform/go';
import { stored } from '@/platform/storage';
import { drafted, dropDraft, useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { Action, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { partiesIn, type SketchDraft, sketchForm } from '../../steps/sketch-draft';
import { Editor } from './editor';
import { useSaySketch } from './say-sketch';

/** Who stood where: the picture of the form to begin with, cars to drag and turn. Nobody has to draw. */
export default function SketchPage() {
  const say = useSaySketch();
  const { params } = useRouter();
  const caseId = params['id'] ?? '';
  const kept = stored<CaseView>(`case:${caseId}`);
  const { data, trouble } = useLoaded(() => getCase(caseId), kept === undefined);
  const view = kept ?? data;
  if (!view) {
    return (
      <Shell title={say('sketch.title')} accident={{ screen: 'sketch', caseId }}>
        {trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />}
      </Shell>
    );
  }
  const you = partyRoles.find((role) => role === params['you']) ?? view.you;
  const form = sketchForm(caseId, you);
  const begin = sketchFor(params['shape'] ?? '', view.others.length > 0 ? 'b' : 'a', partiesIn(view));
  return <Drawing caseId={caseId} form={form} begin={drafted<SketchDraft>(form)?.sketch ?? begin} />;
}

function Drawing({ caseId, form, begin }: { caseId: string; form: string; begin: Sketch }) {
  const say = useSaySketch();
  const [{ sketch }, change] = useDraft<SketchDraft>(form, { sketch: begin });
  const [before, setBefore] = useState<readonly Sketch[]>([]);
  const draw = (next: Sketch, isNewStep: boolean): void => {
    if (isNewStep) setBefore((all) => [...all.slice(-30), sketch]);
    change({ sketch: next });
  };
  const undo = (): void => {
    const last = before[before.length - 1];
    if (!last) return;
    setBefore(before.slice(0, -1));
    change({ sketch: last });
  };
  const skip = (): void => {
    dropDraft(form);
    goBack();
  };
  const use = (): void => {
    // Also as it was offered: who looks at it and finds it right has drawn it.
    change({ sketch });
    goBack();
  };
  return (
    <Shell
      title={say('sketch.title')}
      accident={{ screen: 'sketch', caseId }}
      action={
        <View className="pair">
          <Action id="use-sketch" onTap={use}>
            {say('sketch.use')}
          </Action>
          <Action id="skip-sketch" tone="plain" onTap={skip}>
            {say('sketch.skip')}
          </Action>
        </View>
      }
    >
      <View className="lead">{say('sketch.lead')}</View>
      <View className="hint above">{say('sketch.hint')}</View>
      <Editor sketch={sketch} draw={draw} undo={before.length > 0 ? undo : undefined} />
    </Shell>
  );
}
