import { inject } from 'vitest';

/** This worker's city: its files follow each other there, while the other worker's run in another one. */
const city = inject('cities')[Number(process.env['VITEST_POOL_ID']) - 1];
if (!city) throw new Error('There are more workers than cities: see global-setup.ts');
export const { addresses, store } = city;
