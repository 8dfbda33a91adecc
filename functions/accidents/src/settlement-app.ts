import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAcceptLiability } from './routes/accept-liability.js';
import { mountAddPhoto } from './routes/add-photo.js';
import { mountAdmitPacket } from './routes/admit-packet.js';
import { mountChangeParties } from './routes/change-parties.js';
import { mountClearRoad } from './routes/clear-road.js';
import { mountConfirmParticulars } from './routes/confirm-particulars.js';
import { mountGetAgreement } from './routes/get-agreement.js';
import { mountGetAgreementDocument } from './routes/get-agreement-document.js';
import { mountGetCase } from './routes/get-case.js';
import { mountInviteDriver } from './routes/invite-driver.js';
import { mountJoinCase } from './routes/join-case.js';
import { mountListCases } from './routes/list-cases.js';
import { mountMakeStatement } from './routes/make-statement.js';
import { mountOpenCase } from './routes/open-case.js';
import { mountReferToPolice } from './routes/refer-to-police.js';
import { mountSignAgreement } from './routes/sign-agreement.js';
import { mountStartPairing } from './routes/start-pairing.js';
import { mountWithdrawCase } from './routes/withdraw-case.js';

/** What two drivers do among themselves: from the gate to the signed agreement. */
export function createSettlementApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountOpenCase(app, deps);
  mountListCases(app, deps);
  mountGetCase(app, deps);
  mountAddPhoto(app, deps);
  mountClearRoad(app, deps);
  mountChangeParties(app, deps);
  mountStartPairing(app, deps);
  mountInviteDriver(app, deps);
  mountJoinCase(app, deps);
  mountAdmitPacket(app, deps);
  mountConfirmParticulars(app, deps);
  mountMakeStatement(app, deps);
  mountAcceptLiability(app, deps);
  mountGetAgreement(app, deps);
  mountGetAgreementDocument(app, deps);
  mountSignAgreement(app, deps);
  mountWithdrawCase(app, deps);
  mountReferToPolice(app, deps);
  return app;
}
