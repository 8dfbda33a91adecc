import type { ExamSubject, SiteView } from '@yilu/contracts';
import { type ExamProfile, ningboProfile } from '@yilu/law/exams/profile';

/** What a city decides about its exams; all of it may be another figure elsewhere. */
export interface ExamCity {
  /** How the city reads the law, and what the law leaves to it. */
  readonly profile: ExamProfile;
  readonly sites: readonly SiteView[];
  /** Fee of one booking in fen; none is asked where it is 0. */
  readonly fees: { readonly [S in ExamSubject]: number };
  /** How long a seat is kept for whoever looks at it. */
  readonly holdMinutes: number;
  /** How long whoever took a left-over seat has to pay, and whoever drew one. */
  readonly leftoverPayMinutes: number;
  readonly drawPayHours: number;
  /** How long an offer from the wait list stands; one that would end at night ends at `quietUntilHour`. */
  readonly offerHours: number;
  readonly quietFromHour: number;
  readonly quietUntilHour: number;
  /** Days before the exam on which everybody with a seat is reminded. */
  readonly remindDays: readonly number[];
  /** How long the paper of an illness is kept after its plea was answered: he may ask for reconsideration that long. */
  readonly certificateDays: number;
}

const site = (
  siteId: string,
  [zh, en]: readonly [string, string],
  [addressZh, addressEn]: readonly [string, string],
  [lat, lng]: readonly [number, number],
  phone: string,
  [guideZh, guideEn]: readonly [string, string],
): SiteView => ({
  siteId,
  name: { zh, en },
  address: { zh: addressZh, en: addressEn },
  location: { lat, lng },
  phone,
  guide: { zh: guideZh, en: guideEn },
});

/** Configurable figures: the fees are of the province's order of magnitude, the sites lie in the city's districts. */
export const ningbo: ExamCity = {
  profile: ningboProfile,
  sites: [
    site(
      'yinzhou',
      ['鄞州考试中心', 'Yinzhou Test Centre'],
      ['宁波市鄞州区姜山镇科技园区考试路 18 号', '18 Kaoshi Road, Jiangshan, Yinzhou District'],
      [29.7486, 121.5427],
      '0574-87062188',
      [
        '轨道交通 3 号线到姜山站，换乘接驳公交两站；社会车辆停东侧停车场，免费。候考大厅在一楼，按叫号入场。',
        'Metro line 3 to Jiangshan, then the shuttle bus for two stops. Park free of charge on the east side. The waiting hall is on the ground floor.',
      ],
    ),
    site(
      'haishu',
      ['海曙科目一考场', 'Haishu Theory Hall'],
      ['宁波市海曙区丽园北路 668 号 2 楼', 'Floor 2, 668 Liyuan North Road, Haishu District'],
      [29.8712, 121.5206],
      '0574-87062388',
      [
        '轨道交通 1 号线到泽民站，C 口步行 6 分钟；车位少，请尽量乘公交。考场在二楼，有电梯。',
        'Metro line 1 to Zemin, exit C, six minutes on foot. Few parking places. The hall is on floor 2, with a lift.',
      ],
    ),
    site(
      'jiangbei',
      ['江北考场', 'Jiangbei Test Site'],
      ['宁波市江北区慈城镇新城大道 99 号', '99 Xincheng Avenue, Cicheng, Jiangbei District'],
      [29.9807, 121.4632],
      '0574-87062588',
      [
        '轨道交通 4 号线到慈城站，步行 12 分钟；北门有停车场。请从 2 号门进入候考室。',
        'Metro line 4 to Cicheng, twelve minutes on foot. Car park at the north gate. Enter by gate 2.',
      ],
    ),
    site(
      'zhenhai',
      ['镇海考场', 'Zhenhai Test Site'],
      ['宁波市镇海区骆驼街道荣吉路 288 号', '288 Rongji Road, Luotuo, Zhenhai District'],
      [29.9655, 121.6011],
      '0574-86062388',
      [
        '轨道交通 2 号线到骆驼桥站，步行 15 分钟或乘 375 路；停车场在考场南侧。',
        'Metro line 2 to Luotuoqiao, fifteen minutes on foot or bus 375. Car park on the south side.',
      ],
    ),
    site(
      'beilun',
      ['北仑考场', 'Beilun Test Site'],
      ['宁波市北仑区小港街道纬五路 168 号', '168 Weiwu Road, Xiaogang, Beilun District'],
      [29.9174, 121.7456],
      '0574-86782288',
      [
        '轨道交通 2 号线到小港站附近换乘 790 路；停车场在西门，满位时停路边车位。',
        'Bus 790 from metro line 2. Car park at the west gate, otherwise along the road.',
      ],
    ),
    site(
      'fenghua',
      ['奉化考场', 'Fenghua Test Site'],
      ['宁波市奉化区方桥街道恒丰路 66 号', '66 Hengfeng Road, Fangqiao, Fenghua District'],
      [29.6938, 121.4485],
      '0574-88582288',
      [
        '轨道交通 3 号线到方桥站，步行 10 分钟；停车免费。道路考试在东侧出发区集合。',
        'Metro line 3 to Fangqiao, ten minutes on foot. Free parking. Road tests start on the east side.',
      ],
    ),
  ],
  fees: { S1: 5000, S2: 13_000, S3R: 15_000, S3S: 5000 },
  holdMinutes: 10,
  leftoverPayMinutes: 30,
  drawPayHours: 24,
  offerHours: 2,
  quietFromHour: 22,
  quietUntilHour: 10,
  remindDays: [3, 1],
  certificateDays: 60,
};
