import type { OfficerCaseView } from '@yilu/contracts';
import { partyRoles } from '@yilu/contracts/constants';
import { useWords } from '../words.js';
import { useShapeWords } from './fact-words.js';

/** What the law's tables answered before the parties disagreed: a hint for the officer, no more. */
export function ProposalCard({ proposal }: { proposal: NonNullable<OfficerCaseView['proposal']> }) {
  const { t } = useWords();
  const shapeName = useShapeWords();
  return (
    <section className="block" aria-labelledby="proposal-title">
      <h2 id="proposal-title">{t('console.proposal.title')}</h2>
      <p>{shapeName(proposal.shape)}</p>
      <p>
        {partyRoles
          .flatMap((role) => {
            const liability = proposal.liability[role];
            return liability ? [{ role, liability }] : [];
          })
          .map(({ role, liability }) => (
            <span key={role} className="proposal-part">
              <span className={`party-${role} party-name`}>{t(`party.${role}`)}</span>{' '}
              <strong>{t(`liability.${liability}`)}</strong>
            </span>
          ))}
      </p>
      <p className="muted">{proposal.basis}</p>
    </section>
  );
}
