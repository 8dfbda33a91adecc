import { forget, store, stored } from '@/platform/storage';
import type { MockAnswers } from './mock-answers';

const nameOf = (mockId: string): string => `me:mock:${mockId}`;
const nothing: MockAnswers = { chosen: {}, unsent: [], at: 0 };

export const keptAnswers = (mockId: string): MockAnswers => stored<MockAnswers>(nameOf(mockId)) ?? nothing;
export const keepAnswers = (mockId: string, answers: MockAnswers): void => store(nameOf(mockId), answers);
/** Whether this phone sat the paper: only then do its answers count among this phone's marks. */
export const satHere = (mockId: string): boolean => stored<MockAnswers>(nameOf(mockId)) !== undefined;
export const dropAnswers = (mockId: string): void => forget(nameOf(mockId));
