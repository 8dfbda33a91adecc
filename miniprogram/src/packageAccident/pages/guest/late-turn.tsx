// A wallet loads a sub-package whole, so that the later turns are simply there.
export { LaterTurn as LateTurn } from './later-turn';
