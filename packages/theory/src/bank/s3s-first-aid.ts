import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Bleeding, fractures, burns and those who do not answer. */
export const s3sFirstAid: readonly Question[] = questionsOf('S3S', 'first-aid', [
  {
    id: 'B0173',
    stem: ['到达事故现场准备救人，首先应当做什么？', 'You reach an accident and want to help. What comes first?'],
    options: [
      ['先拍摄视频', 'Take a video first'],
      ['确认现场安全，防止二次事故', 'Make sure the scene is safe and nothing more can happen'],
      ['立即把伤员抱出车外，放到路边平躺', 'Lift the injured out at once and lay them by the road'],
      ['先给伤员喝水', 'Give the injured something to drink'],
    ],
    answer: 1,
    why: [
      '救人者自己受伤，就没有人能救人；先开灯、设警告标志、看有没有漏油起火，再救人。',
      'If the helper gets hurt nobody can help: lights, triangle, a look for leaking fuel and fire, then the injured.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0174',
    stem: ['拨打120求救时，应当说清哪些内容？', 'What must you tell when you call 120 for an ambulance?'],
    options: [
      ['联系电话，并保持畅通', 'A number to call back, kept free'],
      ['事故的准确地点', 'Exactly where the accident is'],
      ['受伤人数和大致伤情', 'How many are hurt, and roughly how badly'],
      ['有无人员被困、起火等危险', 'Whether anybody is trapped or there is fire or another danger'],
    ],
    answer: [0, 1, 2, 3],
    why: [
      '说清地点、人数、伤情和现场危险，救护人员才能带对装备、走对路；对方没有挂断前不要先挂。',
      'Place, number, injuries and dangers let the right crew find you; do not hang up before they do.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0175',
    stem: [
      '伤员没有反应但呼吸正常，在等待救护车时应当怎样安置？',
      'A casualty does not respond but breathes normally. How do you place them while waiting for the ambulance?',
    ],
    options: [
      [
        '扶起来靠车坐着，轻轻摇晃身体，不断呼喊，防止其睡着',
        'Sitting against the vehicle, shaken and called so that they do not fall asleep',
      ],
      [
        '仰卧，头下垫高枕头，双腿伸直，盖好衣物保暖，不时喂水',
        'On their back with a high pillow, covered, with sips of water now and then',
      ],
      ['俯卧，面部朝下', 'Face down'],
      [
        '没有脊柱受伤迹象的，取侧卧位，保持呼吸道通畅，持续观察呼吸',
        'On their side if nothing points to a spinal injury, airway open, breathing watched',
      ],
    ],
    answer: 3,
    why: [
      '昏迷者的舌头和呕吐物会堵住气道，侧卧能让它们流出来；怀疑脊柱受伤时不要翻动。',
      'The tongue or vomit can block the airway, and lying on the side lets it drain; do not turn anybody who may have a spinal injury.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0176',
    stem: [
      '伤员没有反应、没有正常呼吸，应当怎样做？',
      'A casualty does not respond and does not breathe normally. What do you do?',
    ],
    options: [
      ['呼救并立即开始胸外按压', 'Call for help and start chest compressions at once'],
      ['等救护车来了再说', 'Wait for the ambulance'],
      ['掐人中、拍打面部，等其恢复呼吸后再送医', 'Pinch under the nose and slap the face until breathing returns'],
      ['喂水、喂药', 'Give water or medicine'],
    ],
    answer: 0,
    why: [
      '心脏停跳后每过一分钟，存活的机会就下降一成左右；会做就马上做，有AED就尽快使用。',
      'Every minute costs about a tenth of the chance to survive: start at once, and use a defibrillator if there is one.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0177',
    stem: ['对成人做胸外按压，按压的频率是每分钟多少次？', 'How many chest compressions a minute does an adult need?'],
    options: [
      ['40至60次', '40 to 60'],
      ['60至80次', '60 to 80'],
      ['100至120次', '100 to 120'],
      ['140至160次', '140 to 160'],
    ],
    answer: 2,
    why: [
      '两乳头连线中点，每分钟100至120次，深度5至6厘米，每次都让胸廓完全回弹。',
      'In the middle of the chest, 100 to 120 a minute, 5 to 6 centimetres deep, letting it rise fully each time.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0178',
    stem: [
      '心肺复苏时，应当先按压一分钟，再停下来等伤员自己恢复呼吸。',
      'In resuscitation you press for a minute and then stop to wait for the casualty to breathe.',
    ],
    right: false,
    why: [
      '按压一停，大脑就没有血流；应当持续进行，到伤员恢复呼吸或者专业人员接手为止。',
      'When you stop, blood to the brain stops: carry on until breathing returns or professionals take over.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0179',
    stem: [
      '伤员前臂伤口大量出血，首先采取什么止血方法？',
      'A casualty’s forearm is bleeding heavily. How do you stop it first?',
    ],
    options: [
      ['立即用铁丝或者细绳紧紧捆住手臂', 'Tie the arm tightly at once with wire or string'],
      ['用清水反复冲洗伤口', 'Keep rinsing the wound with water'],
      ['撒上香灰或者泥土', 'Sprinkle ash or soil on it'],
      ['用干净的敷料直接用力压住伤口', 'Press a clean pad firmly onto the wound'],
    ],
    answer: 3,
    why: [
      '直接压迫是最快、最安全的止血方法；敷料浸透了就在上面再加一层，不要揭开。',
      'Direct pressure is quickest and safest; when the pad is soaked, add another on top without lifting it.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0180',
    stem: ['使用止血带时，哪些做法是正确的？', 'Which of these are right when you use a tourniquet?'],
    options: [
      ['绑在伤口上方、靠近心脏的一侧', 'Put it above the wound, on the side of the heart'],
      ['用细铁丝代替，勒得更紧', 'Use thin wire instead, as it holds tighter'],
      ['只在直接压迫止不住四肢大出血时使用', 'Use it only on a limb, when pressure does not stop heavy bleeding'],
      ['记下绑扎的时间并告诉医护人员', 'Note the time and tell the medics'],
    ],
    answer: [0, 2, 3],
    why: [
      '止血带会阻断整个肢体的血流，必须够宽并记清时间；铁丝、细绳会勒伤神经和血管。',
      'It cuts off the whole limb, so it must be wide and its time noted; wire and string damage nerves and vessels.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0181',
    stem: [
      '有玻璃片深深插在伤口里，应当马上拔出来再包扎。',
      'A piece of glass is stuck deep in a wound: pull it out at once, then bandage.',
    ],
    right: false,
    why: [
      '异物可能正堵着血管，拔出会大出血；应当在周围固定好，由医生取出。',
      'It may be plugging a vessel, and pulling it out starts heavy bleeding; pad around it and leave it to a doctor.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0182',
    stem: ['怀疑伤员小腿骨折，应当怎样处理？', 'You suspect that a casualty’s lower leg is broken. What do you do?'],
    options: [
      ['用力拉直伤肢，按摩肿胀处后再用夹板固定', 'Pull it straight, massage the swelling, then splint it'],
      ['按摩伤处消肿', 'Massage it to reduce the swelling'],
      ['不移动伤肢，用夹板等固定后等待急救', 'Keep the leg still, splint it and wait for help'],
      ['用力拉直伤肢', 'Pull it straight'],
    ],
    answer: 2,
    why: [
      '骨折端移动会刺伤血管和神经；夹板要超过骨折处上下两个关节。',
      'Moving ends of bone injure vessels and nerves; a splint must reach beyond the joints above and below.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0183',
    stem: [
      '开放性骨折露出骨头，应当把骨头推回伤口内再包扎。',
      'When bone sticks out of a fracture, push it back in before bandaging.',
    ],
    right: false,
    why: [
      '推回会把细菌带入深处并损伤组织；应当用干净敷料覆盖、止血、固定，保持原位。',
      'Pushing it back carries germs deep inside and tears tissue: cover it, stop the bleeding and fix it as it lies.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0184',
    stem: ['怀疑伤员颈椎、脊柱受伤，应当怎样做？', 'You suspect an injury of the neck or spine. What do you do?'],
    options: [
      ['让其保持原位不动，固定头颈，等待专业人员', 'Keep them still, steady head and neck, and wait'],
      ['一人抱头、一人抬脚，尽快搬到路边平坦的地方', 'Carry them quickly by head and feet to level ground'],
      ['扶其坐起，活动颈部', 'Sit them up and move the neck'],
      ['背起伤员送医院', 'Carry them to hospital on your back'],
    ],
    answer: 0,
    why: [
      '脊柱受伤后一次不当的搬动就可能造成瘫痪；必须转移时由多人平托，使头、颈、躯干成一直线。',
      'One wrong move can paralyse; if they must be moved, several people lift together, head, neck and body in line.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0185',
    stem: ['有人被蒸汽烫伤手臂，首先应当怎样做？', 'Somebody’s arm has been scalded by steam. What comes first?'],
    options: [
      ['用冰块直接敷在伤处', 'Put ice straight onto it'],
      ['用流动的清水持续冲洗冷却', 'Cool it under running water'],
      ['涂抹牙膏、酱油', 'Put on toothpaste or soy sauce'],
      ['挑破水泡放水', 'Prick the blisters'],
    ],
    answer: 1,
    why: [
      '流动清水冲洗能带走热量、减轻疼痛；牙膏、酱油会感染伤口并妨碍医生判断，冰块会冻伤皮肤。',
      'Running water takes away heat and pain; toothpaste and sauce infect and hide the burn, and ice harms the skin.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0186',
    stem: [
      '烧伤形成的水泡不要挑破，用干净的布轻轻覆盖后送医。',
      'Leave the blisters of a burn closed, cover them lightly with clean cloth and see a doctor.',
    ],
    right: true,
    why: [
      '水泡下的皮肤最怕感染，完整的水泡就是天然的保护。',
      'Skin under a blister is easily infected, and the closed blister protects it.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0187',
    stem: ['身上衣服着火时，哪些做法是正确的？', 'Which of these are right when somebody’s clothes are on fire?'],
    options: [
      ['迎风奔跑', 'Run into the wind'],
      ['撕扯粘在皮肤上的衣物', 'Tear off what sticks to the skin'],
      ['就地打滚压灭火焰', 'Roll on the ground to smother the flames'],
      ['用清水或者浸湿的厚布灭火', 'Put it out with water or a wet, thick cloth'],
    ],
    answer: [2, 3],
    why: [
      '奔跑会使火更旺；灭火后冷却伤处，粘住皮肤的衣物不要撕，由医生处理。',
      'Running fans the flames; cool the burns afterwards, and leave what sticks to the skin to a doctor.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0188',
    stem: [
      '伤员面色苍白、皮肤湿冷、脉搏快而弱，等待急救时应当怎样做？',
      'A casualty is pale, cold and sweaty, with a fast, weak pulse. What do you do while waiting for help?',
    ],
    options: [
      ['止住出血，让其平卧并保暖', 'Lay them flat, warm, bleeding stopped'],
      ['扶起来慢慢走动，并喂热水', 'Walk them about slowly and give them hot water'],
      ['让其垫高头部，喝一些糖水', 'Raise the head and give sugar water'],
      ['用冷水擦身', 'Sponge them with cold water'],
    ],
    answer: 0,
    why: [
      '这是失血性休克的表现，平卧、保暖、止血、尽快送医；休克的伤员不能进食饮水。',
      'These are signs of shock from loss of blood: lay flat, keep warm, stop bleeding, hospital; nothing by mouth.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0308',
    stem: [
      '判断伤员是否需要心肺复苏，应当观察什么？',
      'What do you look for to decide whether a casualty needs resuscitation?',
    ],
    options: [
      ['有无正常呼吸', 'Whether they breathe normally'],
      ['身上有无贵重物品', 'Whether they carry valuables'],
      ['衣服是否弄脏', 'Whether their clothes are dirty'],
      ['呼唤、拍肩有无反应', 'Whether they respond to calling and tapping'],
    ],
    answer: [0, 3],
    why: [
      '没有反应、没有正常呼吸，就呼救并开始胸外按压，不必花时间反复摸脉搏。',
      'No response and no normal breathing: call for help and start, without losing time over the pulse.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0309',
    stem: [
      '有自动体外除颤器（AED）时，应当尽快取来，按语音提示使用。',
      'If there is a defibrillator (AED), fetch it quickly and follow its spoken instructions.',
    ],
    right: true,
    why: [
      '机器会自动判断是否需要电击，普通人按提示操作就能救命。',
      'The machine decides whether a shock is needed, and anybody can save a life by following it.',
    ],
    law: syllabus.firstAid,
  },
]);
