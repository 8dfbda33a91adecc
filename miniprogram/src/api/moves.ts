import type {
  AddMovePhotoRequest,
  AddressedMovePage,
  AddressedMoveView,
  AnswerMoveRequest,
  AskMoveRequest,
  BarAppealed,
  CallPoliceRequest,
  EndMoveRequest,
  MoveChanged,
  MovePage,
  MovePhotoForm,
  MoveStanding,
  MoveView,
} from '@yilu/contracts';
import { call } from './call';

const at = (moveId: string, rest = '') => `/moves/${encodeURIComponent(moveId)}${rest}`;

export const listMoves = () => call<MovePage>({ method: 'GET', path: '/moves' });
export const getMove = (moveId: string) => call<MoveView>({ method: 'GET', path: at(moveId) });
export const getStanding = () => call<MoveStanding>({ method: 'GET', path: '/moves/standing' });
export const askPhotoForm = (body: AddMovePhotoRequest) =>
  call<MovePhotoForm>({ method: 'POST', path: '/moves/photos', body });
export const askMove = (body: AskMoveRequest) => call<MoveChanged>({ method: 'POST', path: '/moves', body });
export const urgeOwner = (moveId: string) => call<MoveChanged>({ method: 'POST', path: at(moveId, '/urge') });
export const callPolice = (moveId: string, why: CallPoliceRequest['why']) =>
  call<MoveChanged>({ method: 'POST', path: at(moveId, '/police'), body: { why } });
export const endMove = (moveId: string, how: EndMoveRequest['how']) =>
  call<MoveChanged>({ method: 'POST', path: at(moveId, '/end'), body: { how } });
export const appealBar = (text: string) =>
  call<BarAppealed>({ method: 'POST', path: '/moves/appeals', body: { text } });

export const listAddressed = () => call<AddressedMovePage>({ method: 'GET', path: '/moves/addressed' });
/** By which door an owner comes: the link that was sent to him, or signed in. */
export type OwnerDoor = { readonly token: string } | { readonly moveId: string };
const behind = (door: OwnerDoor, rest = '') =>
  'token' in door
    ? `/moves/answers/${encodeURIComponent(door.token)}${rest}`
    : `/moves/addressed/${encodeURIComponent(door.moveId)}${rest}`;
export const getAsked = (door: OwnerDoor) => call<AddressedMoveView>({ method: 'GET', path: behind(door) });
export const sayOpened = (door: OwnerDoor) => call<MoveChanged>({ method: 'POST', path: behind(door, '/opening') });
export const answerMove = (door: OwnerDoor, body: AnswerMoveRequest) =>
  call<MoveChanged>({ method: 'POST', path: behind(door, 'token' in door ? '' : '/answer'), body });
