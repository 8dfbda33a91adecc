import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Burst tyres, failing brakes and steering, and skids. */
export const s3sEmergencies: readonly Question[] = questionsOf('S3S', 'emergencies', [
  {
    id: 'B0147',
    stem: ['高速行驶中汽车前轮突然爆胎，应当怎样做？', 'A front tyre bursts at high speed. What do you do?'],
    options: [
      ['立即猛踩制动踏板', 'Brake hard at once'],
      ['趁车速还高，急打方向把车驶向路边', 'Steer sharply to the roadside while you still have speed'],
      ['立即拉起驻车制动，让后轮帮助前轮尽快停车', 'Pull up the parking brake at once so that the rear helps to stop'],
      ['双手紧握方向盘，控制直线行驶，缓慢减速', 'Grip the wheel, keep straight and slow down gradually'],
    ],
    answer: 3,
    why: [
      '爆胎后车会向一侧猛偏，急刹和急打方向会侧翻；先稳住方向，再慢慢减速靠边。',
      'The car pulls hard to one side, and sharp braking or steering rolls it; steady the direction first, then slow down.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0148',
    stem: [
      '行驶中轮胎爆裂，应当首先紧急制动停车。',
      'When a tyre bursts, the first thing is to make an emergency stop.',
    ],
    right: false,
    why: [
      '爆胎后紧急制动会使车辆失去方向；首先要双手稳住方向，再缓慢减速。',
      'An emergency stop then takes away the steering: steady the direction first and slow down gradually.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0149',
    stem: ['下列哪些是造成爆胎的原因？', 'Which of these can make a tyre burst?'],
    options: [
      ['轮胎受到尖锐物体的划伤', 'Cuts from sharp objects'],
      ['轮胎气压过低', 'Too little pressure'],
      ['轮胎磨损过度或者有裂纹', 'Worn or cracked tyres'],
      ['车辆超载', 'Overloading'],
    ],
    answer: [0, 1, 2, 3],
    why: [
      '气压过低时胎壁反复折弯发热，最容易爆裂；出车前看一看、按规定充气就能避免大半。',
      'A soft tyre flexes until it overheats; a look before you start and the right pressure prevent most bursts.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0150',
    stem: ['行驶中行车制动突然失灵，车速较高，应当怎样做？', 'Your brakes fail at speed. What do you do?'],
    options: [
      ['关闭点火开关并拔下钥匙，让发动机停止转动', 'Switch off and take out the key so that the engine stops'],
      ['打开车门跳车', 'Open the door and jump'],
      ['握稳方向，抢挂低挡减速，间断使用驻车制动', 'Change down and apply the parking brake bit by bit'],
      ['挂空挡，一次把驻车制动拉紧到底，等车停下来', 'Shift to neutral and pull the parking brake up fully at once'],
    ],
    answer: 2,
    why: [
      '低挡能让发动机帮助减速，驻车制动要逐渐拉紧；一次拉死会使车甩尾，拔钥匙会锁住方向盘。',
      'Low gears slow you by the engine, and the parking brake must come on gradually: pulled at once it spins the car, and without the key the steering locks.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0151',
    stem: [
      '下长坡制动失效，前方右侧有避险车道，应当怎样做？',
      'Your brakes fail on a long descent and there is an escape lane on the right ahead. What do you do?',
    ],
    options: [
      ['继续下坡寻找平路', 'Carry on down until the road is level'],
      ['在行车道内左右转向减速', 'Weave in your lane to lose speed'],
      ['挂空挡等车速自己降低', 'Shift to neutral until you slow down by yourself'],
      ['尽快驶入避险车道停车', 'Drive into it as soon as you can and stop there'],
    ],
    answer: 3,
    why: [
      '避险车道的松散路面能把失控车辆停住，平时不得占用。',
      'Its loose gravel stops a runaway vehicle; at other times nobody may occupy it.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0152',
    stem: [
      '制动失效又没有避险车道时，可以利用路边的山体、护栏等靠擦碰减速，但要避开行人。',
      'With failed brakes and no escape lane you may rub along the hillside or barrier to slow down, keeping clear of people.',
    ],
    right: true,
    why: [
      '宁可损失车辆，也要先保住人；擦靠时方向要轻，避免正面撞击。',
      'Lose the vehicle rather than lives; steer gently along it and avoid hitting it head-on.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0153',
    stem: [
      '行驶中转向突然失控，前方道路直且安全，应当怎样做？',
      'The steering fails on a straight, safe stretch. What do you do?',
    ],
    options: [
      ['加速利用惯性保持直线', 'Accelerate to keep straight'],
      ['间断轻踩制动，平稳减速停车', 'Brake lightly and stop smoothly'],
      ['一脚紧急制动到底', 'Make an emergency stop'],
      ['用力来回转动方向盘', 'Wrench the wheel to and fro'],
    ],
    answer: 1,
    why: [
      '紧急制动会使车侧滑偏出车道；平稳减速，同时开启危险报警闪光灯提示他人。',
      'Hard braking slides you out of the lane: slow down smoothly with the hazard lights on.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0154',
    stem: [
      '汽车在湿滑路面转弯时后轮侧滑，应当向哪个方向修正方向盘？',
      'The rear of your car slides on a wet bend. Which way do you steer?',
    ],
    options: [
      ['保持方向不动，猛踩制动', 'Not at all, while braking hard'],
      ['左右快速来回转动', 'Quickly left and right'],
      ['向后轮侧滑的方向轻转', 'Gently the way the rear slides'],
      ['向后轮侧滑的相反方向急转', 'Sharply the opposite way'],
    ],
    answer: 2,
    why: [
      '松开油门，车尾往哪边滑就往哪边轻打方向，车身才能摆正；急刹会滑得更厉害。',
      'Ease off and steer gently the way the rear slides; that straightens the car, while braking makes it worse.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0159',
    stem: [
      '遇紧急情况避险时，哪些原则是正确的？',
      'Which of these principles are right when you have to avoid an accident?',
    ],
    options: [
      ['先减速，再考虑转向', 'Brake first, then think of steering'],
      ['宁可损失车辆，也要减轻对人的伤害', 'Rather damage the vehicle than hurt people'],
      ['首先避免自己的车受损', 'Above all keep your own vehicle undamaged'],
      ['先避人，后避物', 'Avoid people first, then things'],
    ],
    answer: [0, 1, 3],
    why: [
      '人的生命最重要；高速时先制动后转向，车速降下来，伤害就会小得多。',
      'Lives come first; at speed brake before you steer, for every bit of speed lost lessens the harm.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0160',
    stem: [
      '高速行驶中前方突然出现障碍物，应当优先采取什么措施？',
      'An obstacle suddenly appears while you are driving fast. What do you do first?',
    ],
    options: [
      ['制动减速', 'Brake'],
      ['急转方向躲避', 'Swerve'],
      ['鸣喇叭', 'Sound the horn'],
      ['闪远光灯', 'Flash main beam'],
    ],
    answer: 0,
    why: [
      '高速时急转方向容易侧翻或者撞上旁边的车，应当先制动减速，低速时再转向避让。',
      'Swerving at speed rolls you over or into others: brake first, and steer once you are slow.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0162',
    stem: [
      '装有防抱死制动系统（ABS）的汽车紧急制动时，应当怎样踩制动踏板？',
      'How do you press the brake in an emergency stop in a car with ABS?',
    ],
    options: [
      ['轻踩慢慢加力', 'Lightly, then gradually harder'],
      ['踩一下马上松开', 'Once, and release at once'],
      ['用力一次踩到底并保持', 'Hard down, and keep it there'],
      ['快速反复点踩', 'Pump it quickly'],
    ],
    answer: 2,
    why: [
      'ABS会自动防止车轮抱死，踏板弹脚是正常现象，应当踩住不放，同时可以转向避让。',
      'ABS keeps the wheels from locking by itself; the pulsing pedal is normal. Keep it down, and you can still steer.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0170',
    stem: [
      '汽车不可避免要翻车时，驾驶人怎样做能减轻伤害？',
      'Your car is about to roll over. How does the driver lessen the harm?',
    ],
    options: [
      ['松开方向盘，双手向上用力撑住车顶', 'Let go of the wheel and brace both arms against the roof'],
      ['打开车门准备逃出', 'Open the door to be ready'],
      ['系着安全带，双手紧握方向盘，身体紧靠座椅', 'Stay belted, grip the wheel and press back into the seat'],
      ['迅速松开安全带，向车辆翻转的相反方向跳车', 'Unbelt quickly and jump out on the side away from the roll'],
    ],
    answer: 2,
    why: [
      '翻滚时被甩出车外最危险，身体固定在座椅上能减少撞击；停稳后再解安全带。',
      'Being thrown out is the worst; stay fixed to the seat, and unbelt only once the car is still.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0301',
    stem: [
      '轮胎爆裂后，哪些操作容易使车辆失控？',
      'After a tyre has burst, which actions easily make the vehicle lose control?',
    ],
    options: [
      ['缓慢松开油门', 'Easing off the accelerator slowly'],
      ['紧急制动', 'Braking hard'],
      ['急转方向盘', 'Steering sharply'],
      ['双手紧握方向盘', 'Gripping the wheel with both hands'],
    ],
    answer: [1, 2],
    why: [
      '爆胎后先稳方向再慢减速；急刹、急转都会使车侧滑甚至侧翻。',
      'Steady first, then slow down gradually: hard braking or steering makes the vehicle skid or roll over.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0302',
    stem: [
      '遇紧急情况无法避免碰撞时，应当先制动，尽量降低碰撞时的车速。',
      'When a collision cannot be avoided, brake first to hit as slowly as possible.',
    ],
    right: true,
    why: ['车速降低一半，碰撞的能量只剩四分之一。', 'Half the speed means a quarter of the energy.'],
    law: syllabus.emergency,
  },
]);
