/** The demo city's citizens: believable, made up, with numbers that pass their check digits and belong to nobody. */
import type { ExamSubject, LicenceClass } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import { learners } from './learners.js';
import { documentNumber, openId, vehicleNumber } from './made-up-numbers.js';

export interface DemoVehicle {
  readonly plate: string;
  readonly plateKind: string;
  readonly vin: string;
  readonly kind: 'car' | 'truck' | 'bus' | 'motorcycle';
  /** 营运 or not. */
  readonly use: 'private' | 'commercial';
  readonly makeAndColour: string;
  readonly insurer: string;
  readonly policyNumber: string;
  readonly insuredUntil: string;
  readonly inspectedUntil: string;
}

/** A learner as the register tells of him. */
export interface DemoLearner {
  readonly licenceClass: LicenceClass;
  readonly heldClasses: readonly string[];
  readonly certificate?: { readonly issuedOn: Day; readonly validUntil: Day };
  readonly school: { readonly schoolId: string; readonly name: string };
  readonly subjects: readonly {
    readonly subject: ExamSubject;
    readonly passedOn?: Day;
    readonly bookingsUsed: number;
    readonly lastExamAt?: string;
    readonly lastFailedOn?: Day;
  }[];
}

export interface DemoPerson {
  readonly name: string;
  /** Left out: a resident identity card. */
  readonly documentKind?: 'passport';
  readonly documentNumber: string;
  readonly phone: string;
  /** 档案编号 of the driving licence, and what it allows. */
  readonly licence?: {
    readonly archiveNumber: string;
    readonly classes: readonly string[];
    readonly validUntil: string;
    /** 初次领证日期: the points' cycle begins anew on this day of each year. */
    readonly firstLicensedOn: string;
    readonly standing: 'normal';
  };
  /** How far he is on the way to a licence, told by the day on which the city was begun. */
  readonly learner?: (since: Day) => DemoLearner;
  readonly vehicles: readonly DemoVehicle[];
  readonly wechatOpenId: string;
  readonly alipayOpenId: string;
}

const insured = { insuredUntil: '2027-05-31', inspectedUntil: '2027-08-31' };
const licence = (place: number, firstLicensedOn: string, classes = ['C1']) => ({
  archiveNumber: `330299${String(place).padStart(6, '0')}`,
  classes,
  validUntil: '2031-03-15',
  firstLicensedOn,
  standing: 'normal' as const,
});

export const people: readonly DemoPerson[] = [
  {
    name: '张伟',
    documentNumber: documentNumber('1988-04-12', '001'),
    phone: '19900000001',
    licence: licence(1, '2010-06-18'),
    vehicles: [
      {
        plate: '浙B12A07',
        plateKind: '02',
        vin: vehicleNumber('LSVAA2BR', 'N2100071'),
        kind: 'car',
        use: 'private',
        makeAndColour: '大众朗逸 白色',
        insurer: '人保财险',
        policyNumber: 'PDAA202633020000000117',
        ...insured,
      },
    ],
    ...openId(1),
  },
  {
    name: '李娜',
    documentNumber: documentNumber('1991-09-03', '002'),
    phone: '19900000002',
    licence: licence(2, '2014-03-07', ['C2']),
    vehicles: [
      {
        plate: '浙BD68215',
        plateKind: '52',
        vin: vehicleNumber('LC0CE4CB', 'P0200082'),
        kind: 'car',
        use: 'private',
        makeAndColour: '比亚迪海豚 蓝色',
        insurer: '平安产险',
        policyNumber: '10213003900200000225',
        ...insured,
      },
    ],
    ...openId(2),
  },
  {
    name: '王芳',
    documentNumber: documentNumber('1979-12-25', '004'),
    phone: '19900000003',
    licence: licence(3, '2003-09-15'),
    vehicles: [
      {
        plate: '浙B3K56T',
        plateKind: '02',
        vin: vehicleNumber('LHGCV163', 'M2300033'),
        kind: 'car',
        use: 'private',
        makeAndColour: '本田雅阁 黑色',
        insurer: '太保产险',
        policyNumber: 'ANIB2600CTP26B000033R',
        ...insured,
      },
    ],
    ...openId(3),
  },
  {
    name: '刘洋',
    documentNumber: documentNumber('1995-07-08', '003'),
    phone: '19900000004',
    licence: licence(4, '2016-05-20', ['B2', 'C1']),
    vehicles: [
      {
        plate: '浙B8Q90H',
        plateKind: '01',
        vin: vehicleNumber('LFNAFRBM', 'K1400044'),
        kind: 'truck',
        use: 'commercial',
        makeAndColour: '解放轻卡 红色',
        insurer: '人保财险',
        policyNumber: 'PDAA202633020000000444',
        ...insured,
      },
    ],
    ...openId(4),
  },
  {
    name: '陈静',
    documentNumber: documentNumber('2000-02-29', '006'),
    phone: '19900000005',
    licence: licence(5, '2019-08-02', ['C1', 'E']),
    vehicles: [
      {
        plate: '浙BF05531',
        plateKind: '52',
        vin: vehicleNumber('LRW3E7EK', 'P0500055'),
        kind: 'car',
        use: 'private',
        makeAndColour: '特斯拉 Model 3 灰色',
        insurer: '平安产险',
        policyNumber: '10213003900200000555',
        ...insured,
      },
    ],
    ...openId(5),
  },
  {
    name: '赵磊',
    documentNumber: documentNumber('1968-11-17', '005'),
    phone: '19900000006',
    licence: licence(6, '1992-12-01'),
    vehicles: [
      {
        plate: '浙B6W71P',
        plateKind: '02',
        vin: vehicleNumber('LBVKY710', 'L0600066'),
        kind: 'car',
        use: 'private',
        makeAndColour: '宝马 3 系 银色',
        insurer: '太保产险',
        policyNumber: 'ANIB2600CTP26B000066R',
        ...insured,
      },
    ],
    ...openId(6),
  },
  {
    // Rides an e-bike and has no licence: the party of an accident between a motor and a non-motor vehicle.
    name: '周敏',
    documentNumber: documentNumber('1985-06-30', '008'),
    phone: '19900000007',
    vehicles: [],
    ...openId(7),
  },
  {
    name: '孙丽',
    documentNumber: documentNumber('1993-03-21', '020'),
    phone: '19900000008',
    licence: licence(8, '2015-10-09'),
    vehicles: [
      {
        plate: '浙B5R28K',
        plateKind: '02',
        vin: vehicleNumber('LVGBE60K', 'J0800088'),
        kind: 'car',
        use: 'private',
        makeAndColour: '丰田凯美瑞 白色',
        insurer: '人保财险',
        policyNumber: 'PDAA202633020000000888',
        ...insured,
      },
    ],
    ...openId(8),
  },
  {
    // Lives here on a passport, with a Chinese driving licence on that document and a car of his own.
    name: 'MILLER JOHN',
    documentKind: 'passport',
    documentNumber: 'X00000009',
    phone: '19900000009',
    licence: licence(9, '2018-04-16'),
    vehicles: [
      {
        plate: '浙B9M20J',
        plateKind: '02',
        vin: vehicleNumber('LSGKE52H', 'M0900099'),
        kind: 'car',
        use: 'private',
        makeAndColour: '别克英朗 灰色',
        insurer: '太保产险',
        policyNumber: 'ANIB2600CTP26B000099R',
        ...insured,
      },
    ],
    ...openId(9),
  },
  ...learners,
];

/** A vehicle whose owner does not use the app: the registers know it, and a notice about it goes to his telephone. */
export interface RegisteredVehicle extends DemoVehicle {
  readonly ownerPhone: string;
}

export const otherVehicles: readonly RegisteredVehicle[] = [
  {
    // Reads like 浙B12A07 on a bad picture.
    plate: '浙B12AD7',
    plateKind: '02',
    vin: vehicleNumber('LFMAPE2C', 'K1000101'),
    kind: 'car',
    use: 'private',
    makeAndColour: '丰田卡罗拉 红色',
    insurer: '平安产险',
    policyNumber: '10213003900200001010',
    ownerPhone: '19900000010',
    ...insured,
  },
  {
    plate: '沪DK3921',
    plateKind: '01',
    vin: vehicleNumber('LGAX3A43', 'J1100111'),
    kind: 'truck',
    use: 'commercial',
    makeAndColour: '东风天龙 蓝色',
    insurer: '太保产险',
    policyNumber: 'ANIB2600CTP26B000111R',
    ownerPhone: '19900000011',
    ...insured,
  },
];

const surnames = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗'];
const givenNames = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平'];
const plateSigns = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const serialsOfADay = 999;

/** A citizen made up for a place in a row of up to seven million, each with a document, a licence and a car of his own. */
export function inventedPerson(place: number): DemoPerson {
  const sign = (list: readonly string[], at: number) => list[at % list.length] ?? '';
  const bornOn = new Date(Date.UTC(1985, 0, 1) + Math.floor(place / serialsOfADay) * 86_400_000);
  const digits = Array.from({ length: 5 }, (_, n) => plateSigns[Math.floor(place / 34 ** (4 - n)) % 34]);
  const number = String(place).padStart(7, '0');
  return {
    name: `${sign(surnames, place)}${sign(givenNames, Math.floor(place / 20))}`,
    documentNumber: documentNumber(
      bornOn.toISOString().slice(0, 10),
      String((place % serialsOfADay) + 1).padStart(3, '0'),
    ),
    phone: `1990${number}`,
    licence: licence(100_000 + place, '2012-05-20'),
    vehicles: [
      {
        plate: `浙B${digits.join('')}`,
        plateKind: '02',
        vin: vehicleNumber('LSVAA2BR', `N${number}`),
        kind: 'car',
        use: 'private',
        makeAndColour: '大众朗逸 白色',
        insurer: '人保财险',
        policyNumber: `PDAA2026330200${String(place).padStart(8, '0')}`,
        ...insured,
      },
    ],
    ...openId(100_000 + place),
  };
}
