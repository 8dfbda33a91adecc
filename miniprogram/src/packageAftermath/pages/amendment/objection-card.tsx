import { View } from '@tarojs/components';
import type { CaseView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { objectToAgreement } from '@/api/aftermath';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useSayAftermath } from '../../say-aftermath';

/** The paper is right but one no longer agrees: kept on record, with the ways that the law leaves (D146 art 22). */
export function ObjectionCard({ view, reload }: { view: CaseView; reload: () => Promise<void> }) {
  const say = useSayAftermath();
  const form = `objection:${view.caseId}`;
  const [draft, change] = useDraft(form, { reason: '' });
  const [open, setOpen] = useState(draft.reason !== '');
  const { busy, trouble, run } = useAct();
  const object = () =>
    void run(async () => {
      await objectToAgreement(view.caseId, draft.reason.trim());
      dropDraft(form);
      change({ reason: '' });
      await reload();
    });
  return (
    <>
      {view.objections?.map(({ by, at, reason }) => (
        <Notice key={`${by}${at}`} id={`objection-${by}`}>
          {say('amend.objection_of', { party: say(`party.${by}`), at: formatInstant(say.locale, at), reason })}
        </Notice>
      ))}
      <Tap id="objection" className="text-link" onTap={() => setOpen(!open)}>
        {say('amend.objection')}
      </Tap>
      {open ? (
        <Card>
          <View className="paragraph">{say('amend.objection_ways')}</View>
          <TroubleNotice trouble={trouble} />
          <Field
            id="objection-reason"
            label={say('amend.objection_reason')}
            lines={3}
            maxLength={2000}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
          <Action id="send-objection" tone="plain" busy={busy} disabled={draft.reason.trim().length < 2} onTap={object}>
            {say('amend.objection_send')}
          </Action>
        </Card>
      ) : null}
    </>
  );
}
