import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../fixtures/store.js';
import { accidents } from './accidents.js';
import { accidentsWork } from './accidents-work.js';
import { assistance } from './assistance.js';
import { audit } from './audit.js';
import { claims } from './claims.js';
import { examsBooking } from './exams-booking.js';
import { examsDesk } from './exams-desk.js';
import { examsDraw } from './exams-draw.js';
import { examsNews } from './exams-news.js';
import { examsSeats } from './exams-seats.js';
import { explore } from './explore.js';
import { feedback } from './feedback.js';
import { feedbackDesk } from './feedback-desk.js';
import { feedbackPhotos } from './feedback-photos.js';
import { feedbackPlaces } from './feedback-places.js';
import { moves } from './moves.js';
import { open311 } from './open311.js';
import { payments } from './payments.js';
import { paymentsFinance } from './payments-finance.js';
import { reporters } from './reporters.js';
import { rewards } from './rewards.js';
import { study } from './study.js';
import { studyBanks } from './study-banks.js';
import { tips } from './tips.js';
import { violations } from './violations.js';
import { violationsDefence } from './violations-defence.js';
import { violationsImport } from './violations-import.js';
import { violationsTips } from './violations-tips.js';

let store: Store;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
const freshTable = () => store.table(`faults-${count++}`, { maxAttempts: 1 });

describe('whatever befalls a store call, the case is as before or as after, and a repetition completes it', () => {
  it.each(accidents.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a store call, what the city does by itself is as before or as after, and is done once', () => {
  it.each(accidentsWork.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a store call, the talk is as before or as after, and a repetition completes it', () => {
  it.each(assistance.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a store call, a chain is as before or as after, and a repetition completes it', () => {
  it.each(audit.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});

describe('whatever befalls a store call, a claim is as before or as after, and a repetition completes it', () => {
  it.each(claims.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a store call, a defence is as before or as after, and a repetition completes it', () => {
  it.each(violationsDefence.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a store call, a record is decided or not, and a repetition completes it', () => {
  it.each(violations.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a store call, the books are as before or as after, and a repetition completes it', () => {
  it.each(paymentsFinance.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a store call, money is as before or as after, and a repetition completes it', () => {
  it.each(payments.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a store call, a record of the bureau is as before or as after, and goes on once', () => {
  it.each([...violationsImport, ...violationsTips].map((scenario) => [scenario.name, scenario] as const))(
    '%s',
    async (_name, scenario) => {
      const { lost, tried } = await explore(scenario, freshTable);
      expect(lost).toEqual([]);
      expect(tried).toBeGreaterThanOrEqual(6);
    },
  );
});

describe('whatever befalls a store call, what was learnt is as before or as after, and a repetition completes it', () => {
  it.each(study.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, a request to move a car is as before or as after, and a repetition completes it', () => {
  it.each(moves.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, a photograph is as before or as after, and a repetition completes it', () => {
  it.each(feedbackPhotos.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, what a client of Open311 sends is as before or as after, and a repetition completes it', () => {
  it.each(open311.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('the exploration itself', () => {
  it('sees an operation that writes in two steps', async () => {
    const { PutCommand } = await import('@aws-sdk/lib-dynamodb');
    const { lost } = await explore(
      {
        name: 'two writes',
        arrange: async (table) => table,
        act: async (table) => {
          try {
            for (const sk of ['1', '2'])
              await table.db.send(new PutCommand({ TableName: table.name, Item: { pk: 'X', sk } }));
            return 200;
          } catch {
            return 500;
          }
        },
      },
      freshTable,
    );
    expect(lost.some((line) => line.includes('half done'))).toBe(true);
  });
});

describe('whatever befalls a store call, an application is as before or as after, and a repetition completes it', () => {
  it.each(examsBooking.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a store call, a seat is as before or as after, and a repetition completes it', () => {
  it.each(examsSeats.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, what comes to the seats by itself is as before or as after, and is done once', () => {
  it.each(examsNews.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, what an officer does for exams is as before or as after, and a repetition completes it', () => {
  it.each(examsDesk.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, a draw is as before or as after, and a repetition completes it', () => {
  it.each(examsDraw.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe("whatever befalls a call, a bureau's questions are as before or as after, and a repetition completes it", () => {
  it.each(studyBanks.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, a report is as before or as after, and a repetition completes it', () => {
  it.each(feedback.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, a report on the desk is as before or as after, and a repetition completes it', () => {
  it.each(feedbackDesk.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, an area and a facility are as before or as after, and a repetition completes it', () => {
  it.each(feedbackPlaces.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, a tip is as before or as after, and a repetition completes it', () => {
  it.each(tips.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, who reports is as sealed as before, and a repetition completes it', () => {
  it.each(reporters.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});

describe('whatever befalls a call, a reward is as before or as after, and a repetition completes it', () => {
  it.each(rewards.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const { lost, tried } = await explore(scenario, freshTable);
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(6);
  });
});
