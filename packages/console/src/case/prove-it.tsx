import pythonCurve from '../../../../docs/rfc8032.py?url';
import pythonVerifier from '../../../../docs/verify_evidence.py?url';
import nodeVerifier from '../../../evidence/bin/verify-evidence.mjs?url';
import { useDesk } from '../api/api-context.js';
import { useWords } from '../words.js';

function Verifier({ href, name }: { href: string; name: string }) {
  return (
    <a href={href} download={name}>
      {name}
    </a>
  );
}

/** How to prove a bundle elsewhere: the verifiers to take along, and the command with the addresses filled in. */
export function ProveIt({ name }: { name: string }) {
  const { api } = useDesk();
  const { t } = useWords();
  return (
    <details className="prove" data-testid="prove-it">
      <summary>{t('console.chain.prove')}</summary>
      <div className="stack">
        <p>{t('console.chain.prove_text')}</p>
        <p className="label">
          {t('console.chain.prove_node')} <Verifier href={nodeVerifier} name="verify-evidence.mjs" />
        </p>
        <pre>{`node verify-evidence.mjs ${name} --keys ${api.keysAddress}`}</pre>
        <p className="label">
          {t('console.chain.prove_python')} <Verifier href={pythonVerifier} name="verify_evidence.py" />{' '}
          <Verifier href={pythonCurve} name="rfc8032.py" />
        </p>
        <pre>{`python3 verify_evidence.py ${name} --keys keys.json`}</pre>
        <p>
          <a href={api.keysAddress} target="_blank" rel="noreferrer">
            {t('console.chain.keys')}
          </a>
        </p>
      </div>
    </details>
  );
}
