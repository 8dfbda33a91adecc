import { Text, View } from '@tarojs/components';
import type { CaseView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { type PropsWithChildren, type ReactNode, useState } from 'react';
import { withdrawCase } from '@/api/accidents';
import type { Trouble } from '@/api/problem';
import { useAct } from '@/state/use-act';
import { Action, Card, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';
import { Stepper } from '@/ui/stepper';
import { Sure } from '@/ui/sure';
import { Tap } from '@/ui/tap';
import type { PartyActs } from './party-acts';
import { Unsent } from './unsent';

export interface CaseStepProps {
  readonly view: CaseView;
  /** Why the last reading failed; the case shown is then the one kept on the phone. */
  readonly trouble: Trouble | undefined;
  reload(): Promise<void>;
  /** To the record that 122 gets: the way to the police stands at every step. */
  refer(): void;
  /** Back to one's own statement. */
  restate(): void;
  /** In whose name the steps act, where that is not the phone's owner. */
  readonly acts?: PartyActs;
  /** On to one's own account before the other driver is there. */
  ahead(): void;
}

interface FrameProps {
  readonly props: CaseStepProps;
  readonly title: string;
  readonly screen: string;
  readonly step?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly action?: ReactNode;
  /** Why this step's own act failed. */
  readonly problem?: Trouble | undefined;
}

const closed = [
  'signed',
  'determined',
  'served',
  'review_requested',
  'police_referral',
  'withdrawn',
  'expired',
  'reopened_injury',
];

/** What every step of a case has: its place in the journey, help, the ways out, and what happened so far. */
export function Frame({ props, title, screen, step, action, problem, children }: PropsWithChildren<FrameProps>) {
  const { view, trouble } = props;
  const problemShown = problem ?? (trouble?.code === 'network.unreachable' ? undefined : trouble);
  return (
    <Shell title={title} accident={{ screen, caseId: view.caseId }} action={action}>
      {step ? <Stepper step={step} /> : null}
      <TroubleNotice trouble={problemShown} />
      <Unsent caseId={view.caseId} />
      {children}
      <More {...props} />
    </Shell>
  );
}

function More({ view, refer, reload }: CaseStepProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { busy, trouble, run } = useAct();
  const going = !closed.includes(view.status);
  const nobodySigned = Object.keys(view.agreement?.signedAt ?? {}).length === 0;
  const mayWithdraw = going && view.you === 'a' && nobodySigned;
  const withdraw = () =>
    void run(async () => {
      await withdrawCase(view.caseId);
      await reload();
    });
  return (
    <View>
      <Tap id="more" className="text-link" onTap={() => setOpen(!open)}>
        {say(open ? 'case.less' : going ? 'case.more' : 'case.more_closed')}
      </Tap>
      {open && going ? (
        <Card>
          <Action id="to-police" tone="danger" onTap={refer}>
            {say('case.to_police')}
          </Action>
        </Card>
      ) : null}
      {open ? (
        <Card title={say('case.progress')}>
          <View className="timeline">
            {view.progress.map(({ at, what, by }) => (
              <View className="timeline-item" key={`${at}${what}${by}`}>
                <View>{say.or(`progress.${what.replace(/^accidents\./, '')}`, what)}</View>
                <Text className="hint">
                  {formatInstant(say.locale, at)} · {say.or(`by.${by}`, by)}
                </Text>
              </View>
            ))}
          </View>
          <View className="gap" />
          <TroubleNotice trouble={trouble} />
          {mayWithdraw ? (
            <Sure
              id="withdraw"
              text={say('case.withdraw')}
              confirm={say('case.withdraw_confirm')}
              why={say('case.withdraw_why')}
              tone="plain"
              busy={busy}
              onSure={withdraw}
            />
          ) : null}
        </Card>
      ) : null}
    </View>
  );
}
