import type { CaseView, GuestProof, SignAgreementRequest } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { useState } from 'react';
import { amending } from '@/api/aftermath';
import { asGuest } from '@/api/parties';
import { goOn } from '@/platform/go';
import { useLoaded } from '@/state/use-loaded';
import { TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import type { CaseStepProps } from '../../steps/case-step';
import { guestTask } from '../../steps/guest-task';
import type { PartyActs } from '../../steps/party-acts';
import { StatementStep } from '../../steps/statement-step';
import { GiveBack, HandOver } from './hand-over';
import { LateTurn } from './late-turn';
import { PaperCode } from './paper-code';
import { ProofForm } from './proof-form';
import { useSayOnePhone } from './say-one-phone';

/** One turn of a guest on his host's phone: handed over, his own screens, handed back. */
export function GuestTurn({ host, role }: { host: CaseView; role: PartyRole }) {
  const say = useSayOnePhone();
  const { caseId } = host;
  const guest = asGuest(caseId, role);
  const { data: view, trouble, reload } = useLoaded(guest.view);
  const [taken, setTaken] = useState(false);
  const [restating, setRestating] = useState(false);
  const [proof, setProof] = useState<GuestProof>();
  const [copyCode, setCopyCode] = useState<string>();
  if (!view) {
    return (
      <Shell title={say('guest.title')} accident={{ screen: 'guest', caseId }}>
        {trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />}
      </Shell>
    );
  }
  const proved = (body: SignAgreementRequest) => ({ ...body, ...(proof ? { guest: proof } : {}) });
  const acts: PartyActs = {
    ...guest,
    sign: async (body) => {
      const signed = await guest.sign(proved(body));
      setCopyCode(signed.copyCode);
    },
  };
  const amends = amending(caseId, role);
  const home = (): void => goOn('case', { id: caseId });
  const props: CaseStepProps = {
    view,
    trouble,
    reload,
    refer: home,
    restate: () => setRestating(true),
    ahead: home,
    acts,
  };
  if (copyCode !== undefined) {
    return <PaperCode view={view} code={copyCode} onDone={() => setCopyCode(undefined)} />;
  }
  const task = guestTask(view, role);
  if (restating) return <StatementStep {...props} back={() => setRestating(false)} />;
  if (!task) return <GiveBack caseId={caseId} idle={!taken} />;
  if (!taken) return <HandOver view={view} role={role} task={task} onTaken={() => setTaken(true)} />;
  if (task === 'state') return <StatementStep {...props} />;
  if (task === 'accept') return <LateTurn step="compare" {...props} />;
  const proofForm = <ProofForm view={view} role={role} reload={reload} onProof={setProof} />;
  if (view.amendment && task !== 'sign') {
    const guestActs = {
      ...amends,
      sign: async (body: SignAgreementRequest) => {
        const signed = await amends.sign(proved(body));
        setCopyCode(signed.copyCode);
        return signed;
      },
    };
    return (
      <LateTurn
        step="amend"
        view={view}
        amendment={view.amendment}
        reload={reload}
        guest={{ acts: guestActs, proof: proofForm, ready: proof !== undefined }}
      />
    );
  }
  return <LateTurn step="sign" {...props} proof={{ ready: proof !== undefined, form: proofForm }} />;
}
