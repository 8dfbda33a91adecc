import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoExamStatistics } from './adapters/dynamo-exam-statistics.js';
import { dynamoTallies } from './adapters/dynamo-tallies.js';
import { countApplication } from './use-cases/count-application.js';
import { countExam } from './use-cases/count-exam.js';

const table = connectTable(process.env);
const countOfLine = countApplication({ tallies: dynamoTallies(table) });
const countOfExams = countExam({ statistics: dynamoExamStatistics(table) });

/** Who applied or withdrew, which seats are planned and how exams ended: off the queue and into the public counts. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (!event) return;
  await countOfLine(event);
  await countOfExams(event);
});
