import { Text, View } from '@tarojs/components';
import type { CaseView } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { formatInstant } from '@yilu/look/format';
import { getAgreement } from '@/api/accidents';
import { getMe } from '@/api/identity';
import { go, goTab, type Page } from '@/platform/go';
import { openPdf } from '@/platform/open-pdf';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Fact, Notice } from '@/ui/parts';
import { Qr } from '@/ui/qr';
import { useSay } from '@/ui/say';
import { Tap } from '@/ui/tap';
import { Agreement } from './agreement-step';
import { type CaseStepProps, Frame } from './case-step';
import { Verdict } from './verdict';

/** Done: the agreement in force, its PDF, how others check it, and what to do if something hurts later. */
export function SignedStep(props: CaseStepProps) {
  const say = useSay();
  const { view } = props;
  const { busy, trouble, run } = useAct();
  const copy = useLoaded(() => getAgreement(view.caseId));
  const open = () =>
    void run(async () => {
      // A token that is about to end would fail in the download, where nobody renews it.
      await getMe();
      await openPdf(`/accidents/${view.caseId}/agreement/document`, `${view.agreement?.number ?? 'agreement'}.pdf`);
    });
  return (
    <Frame
      props={props}
      title={say('done.title')}
      screen="done"
      step={6}
      problem={trouble}
      action={
        <View className="pair">
          <Action id="open-pdf" busy={busy} onTap={open}>
            {say('done.pdf')}
          </Action>
          <Action id="done-home" tone="plain" onTap={() => goTab('home')}>
            {say('tab.home')}
          </Action>
        </View>
      }
    >
      <Notice tone="ok" id="signed">
        {say('done.in_force')}
      </Notice>
      {view.proposal ? <Verdict view={view} liability={view.proposal.liability} /> : null}
      <Card title={view.agreement?.number ?? say('done.title')}>
        {seatsOf(view.others).map((role) => {
          const at = view.agreement?.signedAt[role];
          return at ? (
            <Fact
              key={role}
              name={say('done.signed_by', { party: say(`party.${role}`) })}
              value={formatInstant(say.locale, at)}
            />
          ) : null;
        })}
        {copy.data ? (
          <>
            <View className="gap" />
            <Qr link={copy.data.verificationUrl} label={say('done.verify')} />
            <View className="hint center">{say('done.verify')}</View>
          </>
        ) : null}
      </Card>
      {view.amendment?.state === 'open' ? (
        <Action id="see-amendment" onTap={() => go('amendment', { id: view.caseId })}>
          {say('done.amending')}
        </Action>
      ) : null}
      <Card id="unwell" title={say('done.unwell')}>
        <View className="paragraph">{say('done.unwell_text')}</View>
        <Action id="feel-unwell" tone="plain" onTap={() => go('injury', { id: view.caseId })}>
          {say('done.unwell_go')}
        </Action>
      </Card>
      <Card>
        <View className="paragraph">{say('done.claim')}</View>
        <After id="to-claims" title={say('done.claims')} text={say('done.claims_text')} to="claims" view={view} />
        <After
          id="take-evidence"
          title={say('done.evidence')}
          text={say('done.evidence_text')}
          to="evidence"
          view={view}
        />
        <After id="amend" title={say('done.amend')} text={say('done.amend_text')} to="amendment" view={view} />
      </Card>
      <Agreement read={() => getAgreement(view.caseId)} />
    </Frame>
  );
}

interface AfterProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly to: Page;
  readonly view: CaseView;
}

/** One thing that can be done later, and when one would. */
function After({ id, title, text, to, view }: AfterProps) {
  return (
    <Tap id={id} className="list-link" onTap={() => go(to, { id: view.caseId })}>
      <View className="grow">
        <View>{title}</View>
        <View className="hint">{text}</View>
      </View>
      <Text className="arrow">›</Text>
    </Tap>
  );
}
