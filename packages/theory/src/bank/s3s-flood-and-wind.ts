import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Flood water, typhoons, heat and thunder. */
export const s3sFloodAndWind: readonly Question[] = questionsOf('S3S', 'weather', [
  {
    id: 'B0073',
    stem: [
      '行经漫水路，看不清水有多深，应当怎样做？',
      'The road ahead is flooded and you cannot see how deep the water is. What do you do?',
    ],
    options: [
      ['中途停下来看水深', 'Stop in the middle to see how deep it is'],
      ['停车察明水情，确认安全后低速通过', 'Stop, look, and go through slowly once it is safe'],
      ['跟着前面的大车，顺着它压出的水道快速通过', 'Follow a large vehicle quickly through the channel it makes'],
      ['加速冲过，不让水漫上来', 'Rush through before the water rises'],
    ],
    answer: 1,
    why: [
      '应当先停车察明水情；没有把握时宁可绕行，水能推走整辆汽车。',
      'Stop and find out first; if in doubt take another way, for water can carry off a whole car.',
    ],
    law: 'IR art 64',
  },
  {
    id: 'B0074',
    stem: [
      '汽车在积水中熄火后，应当马上反复启动发动机，尽快开出积水。',
      'If the engine stalls in deep water you should keep restarting it until you get out.',
    ],
    right: false,
    why: [
      '水已进入进气管时再启动会严重损坏发动机，应当离车到高处等待救援。',
      'With water in the intake, restarting wrecks the engine; leave the car for higher ground and wait for help.',
    ],
    law: syllabus.conditions,
    groups: ['car'],
  },
  {
    id: 'B0075',
    stem: [
      '车辆涉水后，制动效果变差，应当怎样恢复？',
      'After driving through water your brakes grip poorly. How do you restore them?',
    ],
    options: [
      ['高速行驶，把水甩干', 'Drive fast to throw the water off'],
      ['停车等待制动器自然风干', 'Park until the brakes have dried'],
      ['拉紧驻车制动行驶一段路', 'Drive a while with the parking brake on'],
      ['低速行驶，间断轻踩制动踏板', 'Drive slowly with light, brief braking'],
    ],
    answer: 3,
    why: [
      '轻踩制动使摩擦生热，把水分蒸干；试到制动有力后再提速。',
      'Light braking makes heat that dries them; speed up only once they bite again.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0082',
    stem: [
      '驶出隧道或者驶上跨海大桥时遇强横风，应当怎样做？',
      'A strong side wind hits you as you leave a tunnel or drive onto a sea bridge. What do you do?',
    ],
    options: [
      ['急打方向抵消偏移', 'Steer sharply into the wind against the drift'],
      ['紧急制动停在车道内', 'Brake hard and stop in the lane'],
      ['双手稳握方向盘，减速行驶', 'Hold the wheel firmly with both hands and slow down'],
      ['加速，尽快驶出横风区', 'Accelerate out of the windy stretch'],
    ],
    answer: 2,
    why: [
      '横风会把车推离车道，减速、小幅修正即可；急打方向容易侧翻。',
      'Side wind pushes you out of your lane: slow down and correct gently, for sharp steering can roll you over.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0083',
    stem: ['台风来临前停放车辆，应当避开哪些地方？', 'A typhoon is coming. Where should you not leave your vehicle?'],
    options: [
      ['建筑工地的围墙和塔吊旁边', 'Beside building-site walls and tower cranes'],
      ['地势较高的空旷停车场', 'In an open car park on high ground'],
      ['广告牌和大树下面', 'Under billboards and large trees'],
      ['低洼路段和下穿通道', 'In low-lying streets and underpasses'],
    ],
    answer: [0, 2, 3],
    why: [
      '台风的危险一是倒伏坠落物，二是积水，应当停到高处、远离高大物体的地方。',
      'Typhoons bring falling things and flood water: park high up and away from anything tall.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0084',
    stem: [
      '暴雨中下穿通道已经积水，看到前车通过了就可以跟着通过。',
      'In a cloudburst an underpass is under water; once another vehicle has got through you may follow.',
    ],
    right: false,
    why: [
      '前车的底盘高度和您的不同，积水也在上涨；应当掉头绕行，不要冒险。',
      'Its clearance differs from yours and the water is rising; go another way rather than risk it.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0085',
    stem: [
      '台风期间跨海大桥实行交通管制，已经排队等候多时，应当怎样做？',
      'A sea bridge is closed to traffic for a typhoon and you have queued for long. What do you do?',
    ],
    options: [
      ['从收费站出口逆行上桥', 'Enter by the exit of the toll station'],
      ['服从管制，改走其他路线或者等待解除', 'Obey: go another way, or wait'],
      ['风力减小时，趁无人看守先驶上大桥', 'Drive onto the bridge unseen once the wind drops'],
      ['跟随执行任务的车辆上桥', 'Follow a vehicle on duty onto the bridge'],
    ],
    answer: 1,
    why: [
      '遇恶劣气象严重影响交通安全时，公安机关可以实行交通管制，车辆必须服从。',
      'In weather that gravely endangers traffic the police may close roads, and everybody must obey.',
    ],
    law: 'RTSL art 40',
  },
  {
    id: 'B0086',
    stem: ['行驶中遇雷电，怎样做比较安全？', 'You are caught in a thunderstorm while driving. What is safer?'],
    options: [
      ['下车站到空旷的地方，打电话请求帮助', 'Get out into the open and phone for help'],
      ['把手伸出车窗收天线', 'Reach out of the window to take in the aerial'],
      ['关好车窗，到安全地点停车，留在车内', 'Stop at a safe place and stay inside, windows shut'],
      ['立即停车，到路边最近的大树下面躲避', 'Stop at once and shelter under the nearest tree'],
    ],
    answer: 2,
    why: [
      '封闭的金属车身能把电流引到地面，留在车内、不接触金属部件比较安全。',
      'A closed metal body leads the current to the ground; stay inside and touch no metal.',
    ],
    law: syllabus.conditions,
    groups: ['car'],
  },
  {
    id: 'B0087',
    stem: [
      '夏季长途行驶后轮胎发烫、气压升高，应当立即放气或者泼冷水降温。',
      'After a long summer drive, hot tyres with high pressure should be let down or cooled with water at once.',
    ],
    right: false,
    why: [
      '应当停在阴凉处自然降温；放气会使冷却后气压不足，泼水会损伤轮胎。',
      'Let them cool in the shade: released air is missing once they are cold, and water damages them.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0091',
    stem: ['行驶中突遇沙尘暴，看不清道路，应当怎样做？', 'A dust storm suddenly hides the road. What do you do?'],
    options: [
      ['停在原车道，下车步行寻找避风的地方', 'Stop in your lane and look for shelter on foot'],
      ['打开车窗便于观察', 'Open the windows to see better'],
      ['打开远光灯和车窗，加速穿过沙尘区再停车', 'Speed through with main beam on and windows open'],
      ['减速，开启灯光，选择安全地点停车躲避', 'Slow down, lights on, and shelter safely'],
    ],
    answer: 3,
    why: [
      '看不清就不能走；关好车窗、开灯、到安全地点等待，比冒险前行快。',
      'Where you cannot see you cannot drive: windows shut, lights on, wait at a safe place.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0289',
    stem: [
      '台风、暴雨红色预警期间，非必要不驾车外出。',
      'During a red alert for a typhoon or rainstorm, do not drive unless you must.',
    ],
    right: true,
    why: [
      '倒伏物、积水和塌方都难以预料，改期出行是最安全的选择。',
      'Falling things, floods and landslides cannot be foreseen; the safest choice is to travel another day.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0290',
    stem: [
      '汽车被困在上涨的积水中，哪些做法是正确的？',
      'Your car is stuck in rising water. Which of these are right?',
    ],
    options: [
      ['留在车内等水退去', 'Stay inside until the water goes down'],
      ['反复启动发动机尝试驶出', 'Keep restarting the engine to drive out'],
      ['尽早打开车门或者车窗离车', 'Leave early by a door or window'],
      ['向高处转移并拨打求救电话', 'Move to higher ground and call for help'],
    ],
    answer: [2, 3],
    why: [
      '水位没过车门下缘就会越来越难打开，先救人，车可以不要。',
      'Once the water reaches the doors they open less and less: save people and leave the car.',
    ],
    law: syllabus.conditions,
    groups: ['car'],
  },
]);
