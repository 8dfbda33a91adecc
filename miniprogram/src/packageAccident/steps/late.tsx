// A wallet loads a sub-package whole, so that its later steps are simply there.
export { LaterStep as LateStep } from './later-step';
