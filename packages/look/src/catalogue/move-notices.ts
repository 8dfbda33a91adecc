/** What the city tells about requests to move a car, to both ends; see `notices.ts` for title, hint and body. */
export const moveNotices = {
  'move_asked.title': { zh: '您的车挡住了别人', en: 'Car in the way' },
  'move_asked.hint': { zh: '回复马上来或不是我', en: 'Answer in one tap' },
  'move_asked.body': {
    zh: '{plate} 在{place}挡住了别人（{at}）。方便的话马上挪一下，并回复多久能到；不是您的车也可以说明。对方看不到您的任何信息。',
    en: '{plate} blocks somebody at {place} ({at}). Move it if you can and answer how soon you come, or say that it is not your car. Nobody sees who you are.',
  },
  'move_urged.title': { zh: '对方还在等您挪车', en: 'Still waiting' },
  'move_urged.hint': { zh: '不回复会转交警', en: 'Or the police come' },
  'move_urged.body': {
    zh: '{plate} 还挡在{place}，对方在等。再不回复，这件事会转给交警。',
    en: '{plate} still blocks somebody at {place}. Without an answer this goes to the police.',
  },
  'move_silent.title': { zh: '车主还没有回复', en: 'No answer yet' },
  'move_silent.hint': { zh: '可以催一次', en: 'You can remind now' },
  'move_silent.body': {
    zh: '{plate} 的车主还没有回复。您可以催一次；再没有回复会自动转交警。',
    en: 'The owner of {plate} has not answered. You can send one reminder; after that it goes to the police by itself.',
  },
  'move_coming.title': { zh: '车主马上来', en: 'The owner is coming' },
  'move_coming.hint': { zh: '查看预计时间', en: 'See when' },
  'move_coming.body': { zh: '{plate} 的车主回复：{by} 前到。', en: 'The owner of {plate} says: there by {by}.' },
  'move_moved.title': { zh: '车主说车已挪开', en: 'Owner says: moved' },
  'move_moved.hint': { zh: '没挪可以叫交警', en: 'Not so? Call police' },
  'move_moved.body': {
    zh: '{plate} 的车主说车已经挪开。要是还挡着，可以马上转交警。',
    en: 'The owner of {plate} says that it is moved. If it still stands there, hand it to the police at once.',
  },
  'move_contested.title': { zh: '车主说不是他的车', en: 'Owner says: not mine' },
  'move_contested.hint': { zh: '核对一下车牌', en: 'Check the plate' },
  'move_contested.body': {
    zh: '收到通知的车主说 {plate} 不是他的车，或者没有挡路。核对一下车牌；没有看错的，可以马上转交警。民警会核实。',
    en: 'Whoever was told says that {plate} is not his or blocks nobody. Check the plate; if it is right, hand it to the police. An officer looks at it.',
  },
  'move_to_police.title': { zh: '已转交警处理', en: 'The police have it' },
  'move_to_police.hint': { zh: '查看由谁处理', en: 'See which unit' },
  'move_to_police.body': {
    zh: '{plate} 的车主没有把车挪开，这件事已转给{unit}，照片和位置都在。',
    en: 'The owner of {plate} has not moved it. {unit} has it now, with your photographs and the place.',
  },
  'move_not_reached.title': { zh: '联系不上，已转交警', en: 'Not reached: police' },
  'move_not_reached.hint': { zh: '查看由谁处理', en: 'See which unit' },
  'move_not_reached.body': {
    zh: '联系不上 {plate} 的车主，这件事已转给{unit}，照片和位置都在。',
    en: 'The owner of {plate} cannot be reached. {unit} has it now, with your photographs and the place.',
  },
  'move_taken.title': { zh: '交警已接手', en: 'A unit has taken it' },
  'move_taken.hint': { zh: '查看由谁处理', en: 'See which unit' },
  'move_taken.body': { zh: '{unit}正在处理 {plate} 的挪车请求。', en: '{unit} is dealing with {plate}.' },
  'move_closed.title': { zh: '交警已处理完', en: 'The police are done' },
  'move_closed.hint': { zh: '查看结果', en: 'See the outcome' },
  'move_closed.body': {
    zh: '{plate} 的挪车请求，交警已处理完。',
    en: 'The police have dealt with your request about {plate}.',
  },
  'move_misuse.title': { zh: '一次请求被认定不当', en: 'A request was misuse' },
  'move_misuse.hint': { zh: '查看理由', en: 'Read the reasons' },
  'move_misuse.body': {
    zh: '民警认定您对 {plate} 的挪车请求不当：{why}。多次认定会暂停使用；紧急情况不受影响。',
    en: 'An officer found your request about {plate} to be misuse: {why}. Several such findings bar you for a time; emergencies never.',
  },
  'move_no_misuse.title': { zh: '民警已核实', en: 'An officer looked' },
  'move_no_misuse.hint': { zh: '没有问题', en: 'Nothing against you' },
  'move_no_misuse.body': {
    zh: '民警核实了您对 {plate} 的挪车请求，没有问题：{why}。',
    en: 'An officer looked at your request about {plate}; there is nothing against you: {why}.',
  },
  'move_barred.title': { zh: '一键挪车暂停使用', en: 'Car moving paused' },
  'move_barred.hint': { zh: '可以申诉', en: 'You may appeal' },
  'move_barred.body': {
    zh: '因多次认定请求不当，{until} 前不能使用一键挪车。最近一次的理由：{why}。可以申诉；紧急情况拨打 122 或者 110，不受影响。',
    en: 'After several misuses you cannot ask for cars to be moved until {until}. The last reason: {why}. You may appeal. In an emergency call 122 or 110 as ever.',
  },
  'move_bar_lifted.title': { zh: '一键挪车已恢复', en: 'Car moving is back' },
  'move_bar_lifted.hint': { zh: '申诉已采纳', en: 'Your appeal counts' },
  'move_bar_lifted.body': { zh: '您的申诉已采纳：{why}。', en: 'Your appeal is upheld: {why}.' },
  'move_bar_kept.title': { zh: '申诉没有采纳', en: 'Appeal not upheld' },
  'move_bar_kept.hint': { zh: '查看理由', en: 'Read the reasons' },
  'move_bar_kept.body': {
    zh: '您的申诉没有采纳：{why}。{until} 起可以再用一键挪车；紧急情况不受影响。',
    en: 'Your appeal is not upheld: {why}. You can ask again from {until}; emergencies are never barred.',
  },

  'sms.move_owner': {
    zh: '{body}回复打开 {link}，不用登录。短信里没有付款链接。',
    en: '{body} To answer open {link}; no sign-in is needed. No SMS of ours has a payment link.',
  },
  'voice.move_owner': {
    zh: '这里是一路交警服务。{body}回复的方法在刚才的短信里。',
    en: 'This is Yilu, the traffic police. {body} How to answer is in the message sent before.',
  },
} as const;
