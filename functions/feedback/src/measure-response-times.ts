import { connectTable } from '@yilu/dynamo';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { measureResponseTimes } from './use-cases/measure-response-times.js';

const table = connectTable(process.env);
const measure = measureResponseTimes({ store: dynamoFeedbackStore(table), now: table.now });

/** Every hour: how soon units look at what is reported, and fix it. */
export const handler = async (): Promise<void> => measure();
