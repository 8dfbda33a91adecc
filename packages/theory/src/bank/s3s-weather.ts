import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Rain, fog, ice, wind and typhoons. */
export const s3sWeather: readonly Question[] = questionsOf('S3S', 'weather', [
  {
    id: 'B0068',
    stem: [
      '久旱之后刚开始下雨时，路面为什么最滑？',
      'Why is the road most slippery when rain begins after a dry spell?',
    ],
    options: [
      ['雨水和路面的油污、尘土混成一层滑膜', 'Rain mixes with oil and dust into a slippery film'],
      ['雨水使轮胎迅速变软', 'Rain quickly softens the tyres'],
      ['雨水使制动液温度下降，制动距离变长', 'Rain cools the brake fluid, which lengthens braking'],
      ['路面沥青遇水膨胀，纹路暂时消失变平', 'Asphalt swells in the wet and its texture disappears'],
    ],
    answer: 0,
    why: [
      '雨水还没有把油污冲走时附着力最差，刚下雨就应当减速。',
      'Grip is worst before the rain has washed the film away, so slow down as soon as it begins.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0069',
    stem: [
      '汽车高速驶过积水，方向盘突然变轻、车轮像浮起来一样，应当怎样做？',
      'At speed on a wet road the steering suddenly goes light, as if the wheels were floating. What do you do?',
    ],
    options: [
      ['加速冲过积水，让轮胎重新抓住路面', 'Accelerate through, so that the tyres grip again'],
      ['双手稳住方向盘，松开油门缓慢减速', 'Hold the wheel steady and ease off the accelerator'],
      ['立即猛踩制动踏板', 'Brake hard at once'],
      ['快速向两侧转动方向盘，试探附着力', 'Turn the wheel quickly both ways to test the grip'],
    ],
    answer: 1,
    why: [
      '这是“水滑”，轮胎没有贴住路面；急打方向和急刹都会使车失控，松油门让轮胎重新着地。',
      'This is aquaplaning: the tyres have left the road. Sharp steering or braking loses control; easing off lets them grip again.',
    ],
    law: syllabus.conditions,
    groups: ['car'],
  },
  {
    id: 'B0070',
    stem: ['雨天驾驶机动车，哪些做法是正确的？', 'Which of these are right when you drive in the rain?'],
    options: [
      ['开启远光灯看清雨幕后面', 'Use main beam to see through the rain'],
      ['降低车速', 'Slow down'],
      ['加大跟车距离', 'Stay further behind the vehicle ahead'],
      ['避免急转方向和紧急制动', 'Avoid sharp steering and hard braking'],
    ],
    answer: [1, 2, 3],
    why: [
      '湿路上停车距离变长，慢行、拉开距离、动作轻柔；远光灯会被雨滴反射回来晃自己的眼睛。',
      'Wet roads lengthen stopping: go slowly, keep back, be gentle. Main beam is thrown back at you by the drops.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0071',
    stem: [
      '普通道路上遇大雨，能见度在50米以内，最高车速不得超过每小时多少公里？',
      'Heavy rain cuts visibility on an ordinary road to 50 metres or less. What is the highest speed, in km/h?',
    ],
    options: [
      ['20', '20'],
      ['30', '30'],
      ['40', '40'],
      ['50', '50'],
    ],
    answer: 1,
    why: [
      '遇雾、雨、雪、沙尘、冰雹，能见度在50米以内时，最高时速不得超过30公里。',
      'With visibility within 50 metres in fog, rain, snow, dust or hail you may not exceed 30 km/h.',
    ],
    law: 'IR art 46(3)',
  },
  {
    id: 'B0072',
    stem: [
      '在冰雪道路上行驶，最高车速不得超过每小时30公里。',
      'On a road covered with ice or snow you may not exceed 30 km/h.',
    ],
    right: true,
    why: [
      '在冰雪、泥泞的道路上行驶，最高时速不得超过30公里；实际车速还应当更低，以能停住为准。',
      'On ice, snow or mud the limit is 30 km/h, and you must go slower still if you could not stop.',
    ],
    law: 'IR art 46(4)',
  },
  {
    id: 'B0076',
    stem: ['雾天开启远光灯，可以看得更远。', 'In fog, main beam lets you see further.'],
    right: false,
    why: [
      '雾滴会把远光反射回来，眼前一片白；雾天应当开启雾灯和危险报警闪光灯。',
      'Fog throws main beam back as a white wall; use fog lights and hazard lights.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0077',
    stem: ['浓雾中实在无法继续行驶，应当怎样做？', 'The fog is so thick that you cannot go on. What do you do?'],
    options: [
      ['紧跟前车尾灯行驶', 'Follow close on the tail lights ahead'],
      ['驶离道路，到安全地点停车并开启危险报警闪光灯', 'Leave the road, stop safely, hazard lights on'],
      ['在行车道内停车，开启危险报警闪光灯等雾散', 'Stop in your lane with the hazard lights on until it lifts'],
      ['打开车窗听声音，开启远光灯加速驶出雾区', 'Open the window to listen and speed out with main beam on'],
    ],
    answer: 1,
    why: [
      '停在行车道内会被后车追尾，紧跟尾灯会跟着前车一起出事；离开道路最安全。',
      'In the lane you will be hit from behind, and on a tail light you share its mistakes; leave the road.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0078',
    stem: [
      '雾天行驶，听到其他车辆鸣喇叭，应当怎样做？',
      'Driving in fog you hear another vehicle’s horn. What do you do?',
    ],
    options: [
      ['加速避开，以免对方撞上来', 'Accelerate away before it hits you'],
      ['闪远光灯回应', 'Answer by flashing main beam'],
      ['鸣喇叭回应，并减速慢行', 'Answer with your horn and slow down'],
      ['不予理会', 'Take no notice'],
    ],
    answer: 2,
    why: ['雾中看不见，声音可以告诉对方您的位置。', 'Where nobody can see, sound tells the other where you are.'],
    law: syllabus.conditions,
  },
  {
    id: 'B0079',
    stem: [
      '气温接近零度时，桥面往往比普通路面更早结冰。',
      'Near freezing, bridges often ice over before other road surfaces do.',
    ],
    right: true,
    why: [
      '桥面上下都受冷风吹，热量散得快；背阴的弯道和隧道口也是如此。',
      'A bridge is cooled by wind from above and below; shaded bends and tunnel mouths freeze early too.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0080',
    stem: ['在结冰路面上需要减速，正确的做法是？', 'You need to slow down on an icy road. What is right?'],
    options: [
      ['提前松开油门，挂低挡利用发动机制动', 'Ease off early and use engine braking in a low gear'],
      ['一脚把制动踩到底', 'Press the brake to the floor'],
      ['分几次快速拉起驻车制动，使后轮先减速', 'Pull the parking brake in quick bursts to slow the rear first'],
      ['左右转动方向盘增加阻力', 'Turn the wheel left and right for more drag'],
    ],
    answer: 0,
    why: [
      '冰面附着力极小，急刹和拉驻车制动都会使车轮抱死侧滑。',
      'Ice gives hardly any grip: hard braking or the parking brake locks the wheels and the car slides.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0081',
    stem: ['冰雪道路行车，哪些做法有助于安全？', 'Which of these help on snow and ice?'],
    options: [
      ['沿着前车的车辙行驶', 'Following the tracks of vehicles ahead'],
      ['紧跟前车，以便停车时互相照应', 'Keeping close to the vehicle ahead for company'],
      ['安装防滑链或者换用雪地轮胎', 'Snow chains or winter tyres'],
      ['缓慢起步，轻踩油门', 'Moving off slowly with little throttle'],
    ],
    answer: [0, 2, 3],
    why: [
      '雪地停车距离是干路的数倍，绝不能紧跟；起步、转向、制动都要慢而轻。',
      'Snow multiplies the stopping distance, so never follow closely; move off, steer and brake slowly and gently.',
    ],
    law: syllabus.conditions,
    groups: ['car'],
  },
  {
    id: 'B0088',
    stem: [
      '高速公路上能见度小于100米时，应当开启哪些灯？',
      'Which lights must be on when visibility on an expressway is below 100 metres?',
    ],
    options: [
      ['近光灯', 'Dipped headlights'],
      ['危险报警闪光灯', 'Hazard lights'],
      ['远光灯', 'Main beam'],
      ['雾灯', 'Fog lights'],
    ],
    answer: [0, 1, 3],
    why: [
      '应当开启雾灯、近光灯、示廓灯、前后位灯和危险报警闪光灯；远光灯会在雾雨中反光。',
      'Fog lights, dipped headlights, marker and position lights and hazard lights are required; main beam is reflected.',
    ],
    law: 'IR art 81(2)',
  },
  {
    id: 'B0089',
    stem: [
      '白天遇暴雨能见度很低，也应当开启前照灯、示廓灯和后位灯。',
      'When a cloudburst cuts visibility by day, you must also have headlights, marker lights and rear lights on.',
    ],
    right: true,
    why: [
      '低能见度时开灯既是为了看清路，更是为了让别人看见您。',
      'In poor visibility lights help you see, and above all help others see you.',
    ],
    law: 'IR art 58',
  },
  {
    id: 'B0090',
    stem: [
      '雨天前挡风玻璃内侧起雾，看不清路，应当怎样做？',
      'In the rain the inside of your windscreen mists up. What do you do?',
    ],
    options: [
      ['把刮水器开到最快', 'Set the wipers to their fastest'],
      ['把头伸出窗外看路', 'Put your head out of the window'],
      ['打开空调除雾，必要时停车处理', 'Use the demister, and stop if you have to'],
      ['一边开车一边用手擦玻璃', 'Wipe the glass by hand while driving'],
    ],
    answer: 2,
    why: [
      '雾在玻璃内侧，刮水器擦不到；用空调冷风或者除雾功能几十秒就能散去。',
      'The mist is inside, where wipers do not reach; the demister clears it in under a minute.',
    ],
    law: syllabus.conditions,
    groups: ['car'],
  },
  {
    id: 'B0287',
    stem: ['大风天气行车，哪些做法是正确的？', 'Which of these are right in strong wind?'],
    options: [
      ['打开一侧车窗平衡风压', 'Open one window to balance the pressure'],
      ['双手握稳方向盘', 'Hold the wheel firmly with both hands'],
      ['远离厢式货车等高大车辆', 'Keep away from tall vehicles such as box lorries'],
      ['提高车速减少受风时间', 'Go faster to be in the wind for less time'],
    ],
    answer: [1, 2],
    why: [
      '高大车辆受风容易侧翻，超过它的瞬间风力还会突变，慢行并保持距离。',
      'Tall vehicles can be blown over, and the wind changes suddenly as you pass them: go slowly and keep away.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0288',
    stem: [
      '雪后路面看上去只是潮湿，就说明没有结冰。',
      'If the road looks merely wet after snow, there is no ice on it.',
    ],
    right: false,
    why: [
      '透明的薄冰看上去就像湿路面，桥面、背阴处尤其要试着轻踩制动、低速通过。',
      'Clear ice looks like a wet road; on bridges and in the shade go slowly and brake gently to feel the grip.',
    ],
    law: syllabus.conditions,
  },
]);
