import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Before setting off, and while driving: belts, signals, distance. */
export const s3sSafeDriving: readonly Question[] = questionsOf('S3S', 'safe-driving', [
  {
    id: 'B0001',
    stem: [
      '市区道路车速低，驾驶人和前排乘客可以不系安全带。',
      'In town, where speeds are low, the driver and front passenger need no seat belt.',
    ],
    right: false,
    why: [
      '机动车行驶时驾驶人、乘坐人员都应当按规定使用安全带；低速碰撞同样能把人抛向挡风玻璃。',
      'Everybody in a moving vehicle must wear the belt as required; even a slow collision can throw you into the windscreen.',
    ],
    law: 'RTSL art 51',
    groups: ['car'],
  },
  {
    id: 'B0002',
    stem: [
      '驾驶机动车上道路行驶前，驾驶人应当先做什么？',
      'What must a driver do before taking a vehicle onto the road?',
    ],
    options: [
      ['把油箱加满或者把电池充满', 'Fill the tank or charge the battery fully'],
      ['原地猛踩几次油门热车', 'Warm up the engine with a few bursts of throttle'],
      ['认真检查车辆的安全技术性能', 'Check carefully that the vehicle is technically safe'],
      ['把车窗全部打开通风', 'Open all the windows to air the vehicle'],
    ],
    answer: 2,
    why: [
      '轮胎、制动、转向、灯光有毛病的车不得上路，出发前绕车看一圈最省事。',
      'A vehicle with faulty tyres, brakes, steering or lights must not be driven; a walk round it finds most faults.',
    ],
    law: 'RTSL art 21',
  },
  {
    id: 'B0003',
    stem: [
      '调整座椅头枕时，怎样的高度能在追尾时保护颈部？',
      'At what height does a head restraint protect your neck in a rear-end collision?',
    ],
    options: [
      ['头枕正对颈椎', 'Level with the neck'],
      ['头枕与肩膀平齐', 'Level with the shoulders'],
      ['拆下头枕，视野更开阔', 'Taken off altogether, for a better view'],
      ['头枕中部与头部平齐', 'With its middle level with your head'],
    ],
    answer: 3,
    why: [
      '被追尾时头会猛然后仰，头枕中部托住后脑，颈部才不会受伤。',
      'When you are hit from behind your head snaps back; only a restraint level with your head catches it.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0005',
    stem: ['车上装有安全气囊，就可以不系安全带。', 'In a car with airbags you can do without the seat belt.'],
    right: false,
    why: [
      '气囊只有和安全带一起用才有保护作用；不系安全带时，弹开的气囊反而会伤人。',
      'Airbags protect only together with the belt; without it, an opening airbag can itself injure you.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0010',
    stem: ['变更车道时，哪些做法是正确的？', 'Which of these are right when you change lanes?'],
    options: [
      ['一次连续变更两条车道', 'Cross two lanes in one go'],
      ['提前开启转向灯', 'Signal in good time'],
      ['观察后视镜，并转头查看盲区', 'Look in the mirrors and over your shoulder'],
      ['确认不影响相关车道的车辆再变更', 'Move only when nobody in that lane is hindered'],
    ],
    answer: [1, 2, 3],
    why: [
      '打灯、观察、确认缺一不可，而且一次只变更一条车道。',
      'Signal, look, make sure: leave none out, and change one lane at a time.',
    ],
    law: 'IR art 44 ¶2',
  },
  {
    id: 'B0011',
    stem: ['驾驶机动车从路边起步时，应当怎样使用转向灯？', 'How do you signal when you pull away from the roadside?'],
    options: [
      ['提前开启右转向灯', 'Signal right in good time'],
      ['开启危险报警闪光灯', 'Switch on the hazard lights'],
      ['路上车少时不必开灯', 'No signal is needed on a quiet road'],
      ['提前开启左转向灯', 'Signal left in good time'],
    ],
    answer: 3,
    why: [
      '驶离停车地点应当提前开启左转向灯，告诉后方车辆您要进入车道。',
      'Leaving a parking place you signal left in good time, so that those behind know you are about to join them.',
    ],
    law: 'IR art 57',
  },
  {
    id: 'B0013',
    stem: [
      '下列哪些情况会使停车距离变长，需要加大跟车距离？',
      'Which of these lengthen the stopping distance, so that you must stay further back?',
    ],
    options: [
      ['车速提高', 'A higher speed'],
      ['路面湿滑', 'A wet or slippery road'],
      ['车辆满载', 'A full load'],
      ['轮胎花纹磨损严重', 'Badly worn tyres'],
    ],
    answer: [0, 1, 2, 3],
    why: [
      '四种情况都会使车停得更远，后车应当与前车保持足以紧急制动的安全距离。',
      'All four make you stop later, and you must always keep far enough back for emergency braking.',
    ],
    law: 'RTSL art 43',
  },
  {
    id: 'B0014',
    stem: [
      '对向来车越过中心线向您驶来，首先应当怎样做？',
      'An oncoming vehicle crosses the centre line towards you. What do you do first?',
    ],
    options: [
      ['开启远光灯逼对方让路', 'Use main beam to make the other move over'],
      ['向左打方向，从另一侧绕过', 'Steer left and go round the other side'],
      ['减速靠右避让，必要时停车', 'Slow down and keep right, stopping if need be'],
      ['鸣喇叭并保持原来的车速', 'Sound the horn and keep your speed'],
    ],
    answer: 2,
    why: [
      '会车应当减速靠右并保持安全间距；别人有错时更要先保住安全。',
      'When meeting you slow down, keep right and leave room; when others are wrong, safety comes first all the more.',
    ],
    law: 'IR art 48(1)',
  },
  {
    id: 'B0015',
    stem: [
      '前面的车困在路口中央动弹不得，这时您的绿灯亮起，应当怎样做？',
      'Vehicles are stuck in the middle of the junction when your light turns green. What do you do?',
    ],
    options: [
      ['绿灯有通行权，可以驶入路口', 'Enter, since green gives you the right to go'],
      ['从右侧车道绕进路口', 'Go round by the right-hand lane'],
      ['跟在前车后面进入路口再等', 'Follow the vehicle in front and wait inside the junction'],
      ['停在路口以外等候，不进入路口', 'Wait outside the junction and do not enter it'],
    ],
    answer: 3,
    why: [
      '路口阻塞时驶入只会把横向车流也堵死，应当依次停在路口以外。',
      'Entering a blocked junction blocks the crossing traffic as well; wait in line outside it.',
    ],
    law: 'IR art 53 ¶1',
  },
  {
    id: 'B0016',
    stem: [
      '后车发出超车信号，道路条件允许时，前车应当怎样做？',
      'The vehicle behind signals to overtake and the road allows it. What should you do?',
    ],
    options: [
      ['降低速度、靠右让路', 'Slow down and keep right to let it pass'],
      ['加速行驶，不让对方超越', 'Accelerate so that it cannot pass'],
      ['保持在道路中间行驶', 'Stay in the middle of the road'],
      ['向左变更车道', 'Move over to the left'],
    ],
    answer: 0,
    why: [
      '被超车时减速靠右，让对方尽快完成超越，双方都更安全。',
      'Slowing down and keeping right lets the other finish quickly, which is safer for both.',
    ],
    law: 'IR art 47',
  },
  {
    id: 'B0017',
    stem: [
      '超车后，应当与被超车辆拉开安全距离，再开启右转向灯驶回原车道。',
      'After overtaking you draw a safe distance ahead, signal right and only then move back.',
    ],
    right: true,
    why: [
      '过早驶回会逼迫后车急刹；从车内后视镜能看到被超车辆的整个车头时再并回。',
      'Moving back too soon makes the other brake hard; wait until you see its whole front in your inside mirror.',
    ],
    law: 'IR art 47',
  },
  {
    id: 'B0020',
    stem: [
      '停车后开门前，应当先观察侧后方，以免车门撞到骑车人。',
      'Before opening the door of a parked car you should look behind and beside you, so as not to hit a cyclist.',
    ],
    right: true,
    why: [
      '开关车门不得妨碍其他车辆和行人；用离车门远的那只手开门，身体会自然转过去看后方。',
      'Doors may not hinder anybody; opening with the hand further from the door turns you to look behind.',
    ],
    law: 'IR art 63(4)',
    groups: ['car'],
  },
  {
    id: 'B0022',
    stem: ['下列哪个地点可以倒车？', 'At which of these places may you reverse?'],
    options: [
      ['交叉路口', 'At a junction while the light is red'],
      ['车速很低、没有来车的平直桥梁', 'On a straight, level bridge with nobody coming'],
      ['后方无人无车、视线良好的直路路边', 'At the side of a clear, straight road'],
      ['车流量很小、前后都看得清的单行路', 'In a quiet one-way street with a clear view both ways'],
    ],
    answer: 2,
    why: [
      '铁路道口、交叉路口、单行路、桥梁、急弯、陡坡和隧道都不得倒车；能倒的地方也要先察明车后情况。',
      'Reversing is banned at level crossings and junctions, in one-way streets, on bridges, sharp bends and steep slopes, and in tunnels; elsewhere check behind first.',
    ],
    law: 'IR art 50',
  },
  {
    id: 'B0024',
    stem: [
      '驾驶和乘坐摩托车时，驾驶人和乘坐人员都应当按规定戴安全头盔。',
      'On a motorcycle both the rider and the passenger must wear helmets as required.',
    ],
    right: true,
    why: [
      '头部受伤是摩托车事故致命的主要原因，头盔要扣紧扣带才有用。',
      'Head injuries are what kills in motorcycle accidents; a helmet helps only with its strap fastened.',
    ],
    law: 'RTSL art 51',
    groups: ['motorcycle'],
  },
  {
    id: 'B0025',
    stem: ['驾驶摩托车时，下列哪种做法符合规定？', 'Which of these is allowed when you ride a motorcycle?'],
    options: [
      ['下坡时双手离把放松一下', 'Both hands off the bars for a rest downhill'],
      ['双手握住车把，物品放在尾箱内', 'Both hands on the bars and luggage in the top box'],
      ['一手握把，一手拎着购物袋', 'One hand on the bars, a shopping bag in the other'],
      ['在车把上挂头盔和雨衣', 'A helmet and a raincoat hanging from the bars'],
    ],
    answer: 1,
    why: [
      '驾驶摩托车不得手离车把，也不得在车把上悬挂物品，否则无法及时避险。',
      'You may neither let go of the bars nor hang things from them, or you cannot react in time.',
    ],
    law: 'IR art 62(6)',
    groups: ['motorcycle'],
  },
  {
    id: 'B0274',
    stem: [
      '同车道行驶时，后车与前车的距离应当足以采取紧急制动措施。',
      'In the same lane, the distance to the vehicle ahead must be enough for emergency braking.',
    ],
    right: true,
    why: [
      '跟车多远没有固定的数字，车速越快、路面越滑，就要离得越远。',
      'No single figure fits: the faster you go and the more slippery the road, the further back you stay.',
    ],
    law: 'RTSL art 43',
  },
  {
    id: 'B0275',
    stem: [
      '车门没有关好时，只要车速不快就可以继续行驶。',
      'With a door not properly shut you may drive on as long as you go slowly.',
    ],
    right: false,
    why: [
      '在车门、车厢没有关好时不得行车，转弯时乘客和货物都可能被甩出去。',
      'You may not drive with a door or the load space open: people and goods can be thrown out on a bend.',
    ],
    law: 'IR art 62(1)',
  },
  {
    id: 'B0276',
    stem: ['驾驶机动车时，哪些行为是禁止的？', 'Which of these are forbidden while driving?'],
    options: [
      ['向道路上抛撒物品', 'Throwing things onto the road'],
      ['使用转向灯提示变道', 'Signalling a change of lane'],
      ['拨打、接听手持电话', 'Using a hand-held phone'],
      ['观看视频', 'Watching videos'],
    ],
    answer: [0, 2, 3],
    why: [
      '打电话和看视频会让眼睛和双手离开驾驶，抛物会危及后车。',
      'Phones and videos take eyes and hands off driving, and what you throw endangers those behind.',
    ],
    law: 'IR art 62',
  },
]);
