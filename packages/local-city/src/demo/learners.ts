import type { ExamSubject } from '@yilu/contracts';
import { addDays, addMonths, type Day } from '@yilu/kernel';
import { documentNumber, openId } from './made-up-numbers.js';
import type { DemoLearner, DemoPerson } from './people.js';

/** Where all of them learn. */
export const demoSchool = { schoolId: 'nb-0007', name: '宁波甬驾驾校' };
const monthsOfACertificate = 36;

const passed = (subject: ExamSubject, on: Day) => ({
  subject,
  passedOn: on,
  bookingsUsed: 0,
  lastExamAt: `${on}T02:00:00.000Z`,
});
const certificate = (issuedOn: Day) => ({ issuedOn, validUntil: addMonths(issuedOn, monthsOfACertificate) });
const learnerOf = (over: Partial<DemoLearner>): DemoLearner => ({
  licenceClass: 'C1',
  heldClasses: [],
  school: demoSchool,
  subjects: [],
  ...over,
});

/** Citizens on the way to their licence, one at each stage that a rule is about. */
export const learners: readonly DemoPerson[] = [
  {
    // Enrolled, and has not sat anything yet.
    name: '吴桐',
    documentNumber: documentNumber('2007-05-18', '031'),
    phone: '19900000021',
    learner: () => learnerOf({}),
    vehicles: [],
    ...openId(21),
  },
  {
    // Passed 科目一 the other day: 科目二 may be booked ten days after the certificate.
    name: '郑凯',
    documentNumber: documentNumber('2005-11-02', '033'),
    phone: '19900000022',
    learner: (since) =>
      learnerOf({ certificate: certificate(addDays(since, -4)), subjects: [passed('S1', addDays(since, -5))] }),
    vehicles: [],
    ...openId(22),
  },
  {
    // May book 科目二 and the road test.
    name: '冯雪',
    documentNumber: documentNumber('2004-08-23', '034'),
    phone: '19900000023',
    learner: (since) =>
      learnerOf({ certificate: certificate(addDays(since, -59)), subjects: [passed('S1', addDays(since, -60))] }),
    vehicles: [],
    ...openId(23),
  },
  {
    // Four months are left of the certificate: the reserved seats are for her.
    name: '许晴',
    documentNumber: documentNumber('1998-01-30', '036'),
    phone: '19900000024',
    learner: (since) => {
      const issuedOn = addMonths(since, 4 - monthsOfACertificate);
      return learnerOf({
        certificate: certificate(issuedOn),
        subjects: [passed('S1', addDays(issuedOn, -1)), passed('S2', addDays(issuedOn, 200))],
      });
    },
    vehicles: [],
    ...openId(24),
  },
  {
    // Failed 科目二 twice, the last time three weeks ago: three bookings are left.
    name: '何勇',
    documentNumber: documentNumber('2001-03-09', '037'),
    phone: '19900000025',
    learner: (since) => {
      const failedOn = addDays(since, -21);
      return learnerOf({
        certificate: certificate(addDays(since, -149)),
        subjects: [
          passed('S1', addDays(since, -150)),
          { subject: 'S2', bookingsUsed: 2, lastExamAt: `${failedOn}T02:00:00.000Z`, lastFailedOn: failedOn },
        ],
      });
    },
    vehicles: [],
    ...openId(25),
  },
];
