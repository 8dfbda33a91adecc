import { connectTable } from '@yilu/dynamo';
import { lambdaHandler, logFault } from '@yilu/http';
import { dynamoExamStore } from './adapters/dynamo-exam-store.js';
import { createSchoolApp } from './school-app.js';

const table = connectTable(process.env);
const { now, newId } = table;
const city = process.env['CITY'] || 'ningbo';

/** The schools' side, fed by API Gateway. It opens nothing that is sealed. */
export const handler = lambdaHandler(
  createSchoolApp({ store: dynamoExamStore(table, city), now, newId, city }, { log: logFault }),
);
