import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAddPhoto } from './routes/add-photo.js';
import { mountAnswerMove } from './routes/answer-move.js';
import { mountAnswerMoveByLink } from './routes/answer-move-by-link.js';
import { mountAppealBar } from './routes/appeal-bar.js';
import { mountAskMove } from './routes/ask-move.js';
import { mountCallPolice } from './routes/call-police.js';
import { mountEndMove } from './routes/end-move.js';
import { mountExportMoves } from './routes/export-moves.js';
import { mountGetAddressedMove } from './routes/get-addressed-move.js';
import { mountGetMove } from './routes/get-move.js';
import { mountGetMoveByLink } from './routes/get-move-by-link.js';
import { mountGetStanding } from './routes/get-standing.js';
import { mountListAddressedMoves } from './routes/list-addressed-moves.js';
import { mountListMoves } from './routes/list-moves.js';
import { mountOpenAddressedMove } from './routes/open-addressed-move.js';
import { mountOpenMoveByLink } from './routes/open-move-by-link.js';
import { mountUrgeOwner } from './routes/urge-owner.js';

const byLink = /^\/moves\/answers\/[^/]+(?:\/opening)?$/;

/** Both ends of a request: who is blocked, and whose car it is; the latter also by a link, without signing in. */
export function createMovesApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen', isOpen: (_method, path) => byLink.test(path) });
  // Words before numbers: a request's number never reads like one of them.
  mountGetStanding(app, deps);
  mountExportMoves(app, deps);
  mountAddPhoto(app, deps);
  mountAppealBar(app, deps);
  mountListAddressedMoves(app, deps);
  mountGetAddressedMove(app, deps);
  mountOpenAddressedMove(app, deps);
  mountAnswerMove(app, deps);
  mountGetMoveByLink(app, deps);
  mountOpenMoveByLink(app, deps);
  mountAnswerMoveByLink(app, deps);
  mountAskMove(app, deps);
  mountListMoves(app, deps);
  mountGetMove(app, deps);
  mountUrgeOwner(app, deps);
  mountCallPolice(app, deps);
  mountEndMove(app, deps);
  return app;
}
