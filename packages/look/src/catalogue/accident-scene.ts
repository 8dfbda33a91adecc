/** The scene: home, gate, photographs, clearing the road. */
export const accidentScene = {
  'home.crash': { zh: '出事故了', en: 'I had a crash' },
  'home.crash_hint': { zh: '不登录、没网络也能用', en: 'Works without sign-in or network' },
  'home.sign_in_hint': {
    zh: '登录后，能看到自己的事故和保存的车辆。',
    en: 'Sign in to see your accidents and your saved cars.',
  },
  'home.case_without_place': { zh: '地点待填写', en: 'Place not given yet' },
  'home.join': { zh: '加入对方发起的事故', en: 'Join an accident the other driver opened' },
  'home.statistics': { zh: '本市处理事故要多久（公开数字）', en: 'How long it takes in this city (public numbers)' },
  'home.garage': { zh: '我的车和证件', en: 'My cars and licence' },

  'gate.title': { zh: '出事故了', en: 'I had a crash' },
  'gate.question': { zh: '先看人和车：有下面的情况吗？', en: 'First, people and cars: does any of these apply?' },
  'gate.none': { zh: '以上都没有', en: 'None of these' },
  'gate.other_party': { zh: '对方是', en: 'The other party is' },
  'gate.motor': { zh: '机动车', en: 'A motor vehicle' },
  'gate.non_motor': { zh: '电动自行车、自行车等', en: 'An e-bike, a bicycle or similar' },
  'gate.others': { zh: '其他情况', en: 'Something else' },
  'gate.closed_title': { zh: '这起事故要报警', en: 'This one needs the police' },
  'gate.which': { zh: '是哪一种', en: 'Which one is it' },
  'gate.record_why': {
    zh: '已知道的情况可以先存好，交给 122，不用再说一遍。',
    en: 'What is known so far can be saved and handed to 122, so that you need not say it twice.',
  },
  'gate.record': { zh: '存好并交给 122', en: 'Save it and hand it to 122' },
  'gate.mistake': { zh: '点错了，返回', en: 'That was a slip, go back' },

  'law.procedure_rules': { zh: '道路交通事故处理程序规定', en: 'Accident Procedure Rules,' },

  'effect.POLICE_PROTECT_SCENE': {
    zh: '人先到安全的地方。车不要动，保护现场，马上报警。',
    en: 'Get everybody to safety. Leave the cars where they are, protect the scene, and call at once.',
  },
  'effect.MOVE_THEN_POLICE': {
    zh: '人先到安全的地方。拍照或标出位置，把车移到不挡路的地方，然后报警。不要开车离开。',
    en: 'Get everybody to safety. Photograph or mark the positions, move the cars off the road, then call. Do not drive away.',
  },
  'effect.POLICE_IMMEDIATE': {
    zh: '离车远一点，到上风的安全处，马上报警。',
    en: 'Keep away from the vehicle, go upwind to safety, and call at once.',
  },

  'photo.title': { zh: '拍照取证', en: 'Photographs' },
  'photo.lead': { zh: '拍 3 张，就可以移车', en: 'Take 3, then you can move the cars' },
  'photo.safety': { zh: '先开双闪，站到路边拍。', en: 'Hazard lights on first; stand at the roadside.' },
  'photo.kept': { zh: '已存证 {count}', en: '{count} kept as evidence' },
  'photo.missing': { zh: '还差 {count} 张', en: '{count} more to go' },
  'photo.sending': { zh: '正在后台上传 {count} 张，可以接着拍', en: 'Sending {count} in the background; keep going' },
  'photo.take': { zh: '点这里拍', en: 'Tap to take it' },
  'photo.again': { zh: '已拍，可再拍一张', en: 'Taken; tap to add another' },
  'photo.more_shots': { zh: '还想拍别的（号牌、车道线、信号灯等）', en: 'More to show (plates, lines, lights)' },
  'photo.further': { zh: '补拍', en: 'Add photographs' },
  'photo.dark': {
    zh: '照片有点暗。可以再拍一张，也可以继续。',
    en: 'The photograph is rather dark. Take it again or go on.',
  },
  'photo.blurred': {
    zh: '照片有点模糊。可以再拍一张，也可以继续。',
    en: 'The photograph is rather blurred. Take it again or go on.',
  },
  'photo.not_an_image': {
    zh: '这个文件不是照片，用相机再拍一张。',
    en: 'This file is not a photograph. Take one with the camera.',
  },
  'photo.too_large': {
    zh: '照片超过 10 MB，调低相机的清晰度再拍一张。',
    en: 'The photograph is over 10 MB. Lower the camera quality and take it again.',
  },
  'photo.upload_refused': {
    zh: '照片没有收下，再拍一张。其他照片都在。',
    en: 'The photograph was not accepted. Take it again; the others are safe.',
  },

  'move.title': { zh: '撤离现场', en: 'Clear the road' },
  'move.lead': { zh: '照片够了，现在把车移开', en: 'You have enough. Move the cars now' },
  'move.done': { zh: '车已移开', en: 'The road is clear' },
  'move.since': { zh: '已经过了', en: 'Time so far' },
  'move.how': { zh: '怎么移', en: 'How' },
  'move.lights': { zh: '开着双闪慢慢开，看清后车。', en: 'Hazard lights on, drive slowly, mind what comes behind.' },
  'move.people': { zh: '乘客站到护栏外或人行道上。', en: 'Passengers wait behind the barrier or on the pavement.' },
  'move.place': {
    zh: '停到不挡路的地方：路边停车位、路口外或服务区。',
    en: 'Stop where you block nobody: a bay, past the junction, a service area.',
  },
  'move.law': {
    zh: '《道路交通事故处理程序规定》第十九条：拍照后应当立即撤离；堵塞交通的，可罚款 200 元。',
    en: 'Accident Procedure Rules, art 19: leave at once after taking evidence; blocking traffic may cost ¥200.',
  },
  'move.cannot': {
    zh: '车动不了，就在车后 50 至 100 米放警告牌，点“更多”改为报警。',
    en: 'If a car cannot move, set the triangle 50 to 100 m behind it, tap More and call the police instead.',
  },
} as const;
