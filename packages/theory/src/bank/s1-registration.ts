import { days, questionsOf } from './authoring.js';

/** Registration, plates, inspection, compulsory insurance and scrapping. */
export const s1Registration = questionsOf('S1', 'registration', [
  {
    id: 'A0161',
    stem: [
      '机动车经公安机关交通管理部门登记后，方可上道路行驶。',
      'A motor vehicle may be driven on the road only after it has been registered.',
    ],
    right: true,
    why: [
      '国家对机动车实行登记制度；尚未登记需要临时上路的，应当取得临时通行牌证。',
      'Vehicles must be registered; one that is not yet needs a temporary pass.',
    ],
    law: 'RTSL art 8',
  },
  {
    id: 'A0162',
    stem: [
      '尚未登记的新车需要临时上道路行驶，应当先取得什么？',
      'A new car is not registered yet and has to go on the road. What is needed first?',
    ],
    options: [
      ['临时通行牌证', 'a temporary plate'],
      ['购车发票', 'the invoice'],
      ['保险单', 'an insurance policy'],
      ['不需要任何凭证', 'nothing'],
    ],
    answer: 0,
    why: ['尚未登记的机动车需要临时上路，应当取得临时通行牌证。', 'Unregistered vehicles need a temporary plate.'],
    law: 'RTSL art 8',
  },
  {
    id: 'A0163',
    stem: ['驾驶机动车上道路行驶，应当随车携带下列哪种证件？', 'Which document must be in the car on the road?'],
    options: [
      ['机动车行驶证', 'the vehicle permit'],
      ['机动车登记证书', 'the registration certificate'],
      ['购车合同', 'the purchase contract'],
      ['完税证明', 'the tax receipt'],
    ],
    answer: 0,
    why: [
      '应当悬挂号牌并随车携带行驶证；登记证书应当妥善存放，不必随车。',
      'Plates must be mounted and the vehicle permit carried; the certificate stays at home.',
    ],
    law: 'RTSL art 11',
  },
  {
    id: 'A0164',
    stem: [
      '机动车号牌应当保持清晰、完整，不得故意遮挡、污损。',
      'Number plates must stay clear and whole and must not be hidden or dirtied on purpose.',
    ],
    right: true,
    why: [
      '号牌应当按规定悬挂并保持清晰、完整，不得故意遮挡、污损。',
      'Plates must be mounted as required and kept clear and whole.',
    ],
    law: 'RTSL art 11',
  },
  {
    id: 'A0165',
    stem: [
      '停车场管理单位可以扣留欠费车辆的号牌。',
      'A car park may keep the number plates of a car whose fee is unpaid.',
    ],
    right: false,
    why: [
      '任何单位和个人不得收缴、扣留机动车号牌，欠费应当通过其他合法途径追索。',
      'Nobody may take away or hold number plates; a debt is claimed in other lawful ways.',
    ],
    law: 'RTSL art 11 ¶3',
  },
  {
    id: 'A0166',
    stem: [
      '机动车所有权发生转移的，应当办理相应的登记。',
      'When a vehicle changes hands, the change must be registered.',
    ],
    right: true,
    why: [
      '所有权转移、登记内容变更、用作抵押、报废，都应当办理相应登记。',
      'Transfer, changed details, mortgage and scrapping all have to be registered.',
    ],
    law: 'RTSL art 12',
  },
  {
    id: 'A0167',
    stem: ['下列哪种情形应当办理注销登记？', 'In which case must the registration be cancelled?'],
    options: [
      ['车辆送修', 'the car is being repaired'],
      ['车辆出租', 'the car is rented out'],
      ['机动车报废', 'the car is scrapped'],
      ['更换轮胎', 'the tyres are changed'],
    ],
    answer: 2,
    why: ['机动车报废的应当办理注销登记。', 'A scrapped vehicle’s registration must be cancelled.'],
    law: 'RTSL art 12',
  },
  {
    id: 'A0168',
    stem: ['将新车改变车身颜色，应当办理什么登记？', 'A car is given another body colour. What has to be registered?'],
    options: [
      ['变更登记', 'a change of details'],
      ['转让登记', 'a transfer'],
      ['抵押登记', 'a mortgage'],
      ['注销登记', 'a cancellation'],
    ],
    answer: 0,
    why: [
      '改变车身颜色、更换发动机或者车身车架等，应当办理变更登记。',
      'Changes of colour, engine, body or frame are registered as changes of details.',
    ],
    law: 'IR art 6',
  },
  {
    id: 'A0169',
    stem: [
      '任何人不得拼装机动车或者擅自改变机动车已登记的结构、构造或者特征。',
      'Nobody may assemble a vehicle or change its registered structure or features without permission.',
    ],
    right: true,
    why: ['拼装车和擅自改装车存在安全隐患，法律明确禁止。', 'Such vehicles are unsafe, and the law forbids them.'],
    law: 'RTSL art 16',
  },
  {
    id: 'A0170',
    stem: [
      '达到报废标准的机动车，可以低速在乡村道路上行驶。',
      'A vehicle that has reached the scrapping standard may still be driven slowly on village roads.',
    ],
    right: false,
    why: ['达到报废标准的机动车不得上道路行驶。', 'It may not be driven on any road.'],
    law: 'RTSL art 14',
  },
  {
    id: 'A0171',
    stem: [
      '驾驶已达到报废标准的机动车上道路行驶，车辆会怎样处理？',
      'What happens to a vehicle that is driven although it has reached the scrapping standard?',
    ],
    options: [
      ['予以收缴，强制报废', 'it is confiscated and scrapped'],
      ['补办检验后放行', 'it may go on after an inspection'],
      ['贴条警告', 'it gets a warning ticket'],
      ['由车主自行决定', 'the owner decides'],
    ],
    answer: 0,
    why: [
      '公安机关交通管理部门应当收缴并强制报废，驾驶人处罚款并吊销驾驶证。',
      'It is confiscated and scrapped; the driver is fined and loses the licence.',
    ],
    law: 'RTSL art 100',
  },
  {
    id: 'A0173',
    stem: ['电子检验合格标志与纸质标志具有同等效力。', 'The electronic inspection mark is as good as the paper one.'],
    right: true,
    why: [
      '检验合格标志电子化，与纸质标志具有同等效力，不必再贴车窗。',
      'It has equal force, and no sticker is needed.',
    ],
    law: 'D164 arts 56, 57',
  },
  {
    id: 'A0174',
    stem: ['机动车所有人必须投保下列哪种保险？', 'Which insurance is compulsory for the owner of a motor vehicle?'],
    options: [
      ['车损险', 'cover for damage to one’s own car'],
      ['第三者责任强制保险', 'compulsory third-party insurance'],
      ['盗抢险', 'theft insurance'],
      ['玻璃险', 'glass insurance'],
    ],
    answer: 1,
    why: [
      '国家实行机动车第三者责任强制保险（交强险）制度，其他为自愿投保。',
      'Third-party cover is compulsory; the others are voluntary.',
    ],
    law: 'RTSL art 17',
  },
  {
    id: 'A0175',
    stem: [
      '没有投保交强险的机动车上道路行驶，罚款是多少？',
      'What is the fine for a vehicle on the road without compulsory insurance?',
    ],
    options: [
      ['200元', '200 yuan'],
      ['最低责任限额应缴保险费的二倍', 'twice the premium for the minimum cover'],
      ['2000元', '2,000 yuan'],
      ['不罚款，只补办', 'none, it only has to be taken out'],
    ],
    answer: 1,
    why: [
      '扣留车辆至依法投保，并处应缴保险费的二倍罚款。',
      'The vehicle is held until insured, and the fine is twice the premium.',
    ],
    law: 'RTSL art 98',
  },
  {
    id: 'A0176',
    stem: [
      '补领机动车号牌期间，车辆管理所核发的临时行驶车号牌有效期不超过多少日？',
      'While a lost plate is being replaced, for how long at most is the temporary plate valid?',
    ],
    options: days(7, 15, 30, 60),
    answer: 1,
    why: [
      '补换号牌期间核发有效期不超过十五日的临时行驶车号牌，原号码不变。',
      'It runs for up to fifteen days, and the number stays the same.',
    ],
    law: 'D164 art 51',
  },
  {
    id: 'A0177',
    stem: [
      '遗失机动车行驶证的，应当向登记地车辆管理所申请补领。',
      'A lost vehicle permit is replaced by the vehicle office of registration.',
    ],
    right: true,
    why: [
      '行驶证灭失、丢失的，凭身份证明申请补领，一日内核发。',
      'With proof of identity a new one is issued within one working day.',
    ],
    law: 'D164 art 52',
  },
  {
    id: 'A0178',
    stem: [
      '伪造机动车行驶证的，除罚款外可以处十五日以下拘留。',
      'Forging a vehicle permit can bring up to fifteen days of custody besides a fine.',
    ],
    right: true,
    why: [
      '伪造、变造证件号牌的，收缴、扣留车辆，处十五日以下拘留并处罚款。',
      'The forged papers are taken, the vehicle held, and custody and a fine follow.',
    ],
    law: 'RTSL art 96 ¶1',
  },
  {
    id: 'A0179',
    stem: [
      '在私家车上安装警报器、标志灯具，属于合法改装。',
      'Fitting a siren or a flashing beacon to a private car is legal.',
    ],
    right: false,
    why: [
      '非法安装警报器、标志灯具的，强制拆除、收缴，并处罚款。',
      'They are removed and confiscated, and a fine follows.',
    ],
    law: 'RTSL art 97',
  },
  {
    id: 'A0180',
    stem: ['驾驶机动车上路前，驾驶人应当对车辆做什么？', 'What must a driver do with the vehicle before setting off?'],
    options: [
      ['清洗车身', 'wash it'],
      ['调好空调温度', 'set the air conditioning'],
      ['加满燃油', 'fill the tank'],
      ['对安全技术性能进行认真检查', 'check carefully that it is safe'],
    ],
    answer: 3,
    why: [
      '上路前应当检查安全技术性能，不得驾驶安全设施不全或者机件不合标准的车。',
      'Check its safety; a vehicle with missing or faulty parts may not be driven.',
    ],
    law: 'RTSL art 21',
  },
  {
    id: 'A0181',
    stem: [
      '机动车登记证书、号牌、行驶证或者检验合格标志，可以借给同型号的另一辆车使用。',
      'Plates and papers may be lent to another vehicle of the same model.',
    ],
    right: false,
    why: [
      '任何单位和个人不得使用其他机动车的登记证书、号牌、行驶证等。',
      'Nobody may use the certificate, plates or permit of another vehicle.',
    ],
    law: 'RTSL art 16',
  },
]);
