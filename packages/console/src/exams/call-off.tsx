import { useState } from 'react';
import { useWords } from '../words.js';
import { affectedBy, type Picked } from './affected.js';
import { ChoosePlan, type Chosen } from './choose-plan.js';
import { ConfirmCallOff } from './confirm-call-off.js';
import { PickSessions } from './pick-sessions.js';

const none: Picked = new Map();
/** What the API takes at once; a storm over more days is called off in two steps. */
const most = { off: 50, instead: 40 };

/** The day of a typhoon: sessions are called off together, and everybody is offered another seat in the order of his place. */
export function CallOff() {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>({ planId: undefined, subject: 'S2' });
  const [off, setOff] = useState<Picked>(none);
  const [instead, setInstead] = useState<Chosen>({ planId: undefined, subject: 'S2' });
  const [replacements, setReplacements] = useState<Picked>(none);
  const [confirming, setConfirming] = useState(false);
  const choose = (next: Chosen) => {
    setChosen(next);
    setOff(none);
    // Nobody is sent to another subject.
    setInstead({ planId: instead.planId ?? next.planId, subject: next.subject });
    setReplacements(none);
  };
  const people = affectedBy(off);
  return (
    <main className="page call-off" data-testid="call-off">
      <header className="page-head">
        <div>
          <h1>{t('console.calloff.title')}</h1>
          <p className="muted">{t('console.calloff.text')}</p>
        </div>
        <button
          type="button"
          className="button danger"
          data-testid="calloff-open"
          disabled={off.size === 0 || off.size > most.off || replacements.size > most.instead}
          onClick={() => setConfirming(true)}
        >
          {t('console.calloff.open', { sessions: off.size, people })}
        </button>
      </header>
      <div className="sides">
        <section className="stack">
          <h2>{t('console.calloff.which')}</h2>
          <ChoosePlan name="off" chosen={chosen} onChoose={choose} />
          <PickSessions name="off" chosen={chosen} picked={off} onPick={setOff} fits={({ cancelled }) => !cancelled} />
        </section>
        <section className="stack">
          <h2>{t('console.calloff.instead')}</h2>
          <p className="muted">
            {t('console.calloff.instead_text', { subject: t(`console.subject.${chosen.subject}`) })}
          </p>
          <ChoosePlan
            name="instead"
            fixed
            chosen={instead}
            onChoose={({ planId }) => {
              setInstead({ planId, subject: chosen.subject });
              setReplacements(none);
            }}
          />
          <PickSessions
            name="instead"
            chosen={instead}
            picked={replacements}
            onPick={setReplacements}
            fits={({ sessionId, cancelled, open }) => open && !cancelled && !off.has(sessionId)}
          />
        </section>
      </div>
      {confirming && (
        <ConfirmCallOff
          off={off}
          replacements={replacements}
          onClose={() => setConfirming(false)}
          onDone={() => {
            setConfirming(false);
            setOff(none);
            setReplacements(none);
          }}
        />
      )}
    </main>
  );
}
