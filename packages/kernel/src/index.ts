export type { Clock, NewId } from './clock.js';
export { accept, type Result, refuse } from './result.js';
