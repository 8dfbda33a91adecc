import { View } from '@tarojs/components';
import type { Proposal } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { useAct } from '@/state/use-act';
import { Action, Card, Fact, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';
import { company, factName, factValue, otherwise, reason, sharesLine, whose } from './fact-words';
import { GuestTurns } from './guest-turns';
import { ownActs } from './party-acts';
import { PartyProgress } from './party-progress';
import { StatementCard } from './statement-card';
import { Verdict } from './verdict';

/** Both have spoken: what differs, or what the law proposes; agreeing or asking an officer are equally near. */
export function CompareStep(props: CaseStepProps) {
  const say = useSay();
  const { view, reload, restate, refer } = props;
  const { busy, trouble, run } = useAct();
  const { proposal, comparison } = view;
  const acts = props.acts ?? ownActs(view.caseId);
  const accepted = view.accepted[view.you];
  const seats = seatsOf(view.others);
  const among = company(view);
  const act = (work: () => Promise<unknown>) => () =>
    void run(async () => {
      await work();
      await reload();
    });
  const dispute = act(() => acts.dispute());
  const action = proposal ? (
    <View className="pair">
      <Action
        id="accept"
        busy={busy}
        disabled={accepted}
        onTap={act(() => acts.accept({ caseVersion: view.version, liability: proposal.liability }))}
      >
        {say(accepted ? 'proposal.accepted' : 'proposal.accept')}
      </Action>
      <Action id="dispute" tone="plain" busy={busy} onTap={dispute}>
        {say('proposal.dispute')}
      </Action>
    </View>
  ) : (
    <Action id="dispute" busy={busy} onTap={dispute}>
      {say('compare.officer')}
    </Action>
  );
  return (
    <Frame
      props={props}
      title={say(proposal ? 'proposal.title' : 'compare.title')}
      screen="compare"
      step={5}
      problem={trouble}
      action={action}
    >
      {comparison?.agree ? (
        <Notice tone="ok" id="statements-agree">
          {say(`compare.agree_${among}`)}
        </Notice>
      ) : (
        <Notice tone="warn" id="statements-differ">
          {say('compare.differ')}
        </Notice>
      )}
      {comparison && !comparison.agree ? (
        <Card title={say('compare.differing')}>
          {comparison.differing.map(({ fact, said }) => (
            <View key={fact} className="paragraph">
              <View className="unread">{factName(say, fact)}</View>
              {seats.map((role) => {
                const value = said[role];
                return value === undefined ? null : (
                  <Fact key={role} name={whose(say, view, role)} value={factValue(say, view, fact, value)} />
                );
              })}
            </View>
          ))}
        </Card>
      ) : null}
      {comparison?.agree && !proposal ? <Notice tone="info">{say('compare.no_proposal')}</Notice> : null}
      {proposal ? <Proposed {...props} proposal={proposal} /> : null}
      {props.acts ? null : <GuestTurns view={view} />}
      {accepted ? <Notice id="accepted">{say(`proposal.wait_${among}`)}</Notice> : null}
      {proposal ? (
        <PartyProgress
          view={view}
          id="who-accepted"
          done={say('proposal.accepted')}
          has={(role) => view.accepted[role] === true}
        />
      ) : null}
      {seats.map((role) => (
        <StatementCard key={role} view={view} party={role} />
      ))}
      <Card>
        <View className="paragraph">{say('compare.ways')}</View>
        <Action id="edit-statement" tone="plain" onTap={restate}>
          {say('what.edit')}
        </Action>
        <Action id="police" tone="plain" onTap={refer}>
          {say('proposal.police')}
        </Action>
      </Card>
    </Frame>
  );
}

function Proposed({ view, proposal }: CaseStepProps & { proposal: Proposal }) {
  const say = useSay();
  return (
    <Card id="proposal" title={say('proposal.suggestion')}>
      <Verdict view={view} liability={proposal.liability} />
      <Fact name={say('proposal.basis')} value={proposal.basis} />
      <View className="field-label">{say('proposal.because')}</View>
      {proposal.facts.map((known, at) => (
        <View className="paragraph" key={known.fact}>
          {at + 1}. {reason(say, view, proposal, known)}
        </View>
      ))}
      {proposal.counterfactuals.length > 0 ? <View className="field-label">{say('proposal.if')}</View> : null}
      {proposal.counterfactuals.map((other) => (
        <View className="paragraph hint" key={`${other.fact}.${other.instead}`}>
          {otherwise(say, view, proposal, other)}
          {other.liability
            ? say('proposal.then', { shares: sharesLine(say, other.liability) })
            : say('proposal.then_officer')}
        </View>
      ))}
      <View className="law">{say(`proposal.only_${company(view)}`)}</View>
    </Card>
  );
}
