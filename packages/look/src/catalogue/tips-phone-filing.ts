/** Reporting a violation on the phone: what may be reported, the pictures, the plate, the place, and sending it. */
export const tipsPhoneFiling = {
  'tip.title': { zh: '举报违法', en: 'Report a violation' },
  'tip.sign_in': {
    zh: '登录并实名后可以举报。办理的民警看不到您是谁。',
    en: 'Sign in with your verified name to report. The officers who handle it never see who you are.',
  },
  'tip.real_name': {
    zh: '举报要先完成实名认证，一次就好。您的身份单独加密，办理举报的民警看不到。',
    en: 'Verify your name once before you report. It is sealed apart: whoever handles a report never sees it.',
  },
  'tip.own_safety': {
    zh: '开车时不要用手机。停稳后再拍，或者让同车的人拍；不要追车。',
    en: 'Never use the phone while driving. Stop first, or let a passenger take the pictures. Do not follow anybody.',
  },
  'tip.sealed': {
    zh: '您的身份单独加密保存。要打开，须两名民警一起、写明理由，而且会马上告诉您。',
    en: 'Your identity is sealed apart. Two officers together, with a reason, have to open it, and you are told at once.',
  },
  'tip.first_only': {
    zh: '同一辆车的同一次违法，第一个举报的人有奖励；后来的人会告诉他已有人举报。',
    en: 'Only the first report of the same violation by the same car is rewarded. Whoever comes later is told so.',
  },

  'tip.left_today': { zh: '今天还可以举报 {left} 次（每天 {count} 次）', en: '{left} of {count} reports left today' },
  'tip.day_full': {
    zh: '今天的 {count} 次已用完，明天再来。酒驾和逃逸线索随时可以举报。',
    en: 'Your {count} reports of today are used. Go on tomorrow. Drink driving and hit-and-runs can be reported any time.',
  },
  'tip.limited': {
    zh: '因虚假举报，{day}起才能再举报；可以申诉。酒驾和逃逸线索不受限制，危险时直接拨打 110、122。',
    en: 'After false reports you can report again from {day}; you can appeal. Drink driving and hit-and-runs are never limited; in danger call 110 or 122.',
  },
  'tip.strikes': {
    zh: '有 {count} 次举报被认定为虚假。满 3 次会暂停 30 天，一年后不再计入。',
    en: '{count:report was|reports were} found false. Three mean a pause of 30 days; after a year they no longer count.',
  },
  'tip.strike': { zh: '{day} 认定虚假：看原因、申诉', en: '{day}: found false. Why, and how to appeal' },
  'tip.strike_cleared': { zh: '{day} 申诉成立，不计入', en: '{day}: appeal upheld, does not count' },
  'tip.held_limited': {
    zh: '现在只能举报酒驾和逃逸线索。其他的到期后再举报，写好的内容会留着。',
    en: 'For now only drink driving and hit-and-runs can be reported. What you have written stays here.',
  },
  'tip.held_day_full': {
    zh: '今天的次数已用完。写好的内容会留着，明天再提交。',
    en: 'Your reports of today are used. What you have written stays here until tomorrow.',
  },

  'tip.resumed': { zh: '上次没有提交的举报还在，可以接着写。', en: 'The report that you began is still here.' },
  'tip.go_on': { zh: '接着写', en: 'Go on' },
  'tip.begin_anew': { zh: '重新开始', en: 'Begin anew' },

  'tip.what': { zh: '看到了什么', en: 'What did you see' },
  'tip.worth': { zh: '属实奖励 {sum}', en: 'Reward if it proves true: {sum}' },
  'tip.other_type': { zh: '换一种', en: 'Another kind' },
  'tip.emergency_first': {
    zh: '正在发生、有人有危险：先拨打 110 或 122，再在这里补充。',
    en: 'Happening now, or somebody in danger: call 110 or 122 first and add to it here.',
  },
  'tip.shows.any': { zh: '画面要能看清车牌和违法的过程。', en: 'The pictures have to show the plate and the act.' },
  'tip.shows.cut_queue': {
    zh: '拍到排队的车，和这辆车插进来的前后两个位置，看清车牌。',
    en: 'Show the queue, the car before and after it cut in, and its plate.',
  },
  'tip.shows.hw_emergency_lane': {
    zh: '拍到应急车道的实线、这辆车在里面行驶的前后两个位置，看清车牌。',
    en: 'Show the solid line of the emergency lane, the car inside it at two points, and its plate.',
  },
  'tip.shows.wrong_way': {
    zh: '拍到路上的箭头或者中间的线、这辆车逆向行驶的前后两个位置，看清车牌。',
    en: 'Show the arrows or the centre line, the car driving against them at two points, and its plate.',
  },
  'tip.shows.red_light': {
    zh: '一张拍到红灯和车还没过停止线，一张拍到还是红灯、车已过线，看清车牌。',
    en: 'One picture with the red light and the car before the line, one past it still on red; the plate readable.',
  },
  'tip.shows.crosswalk_yield': {
    zh: '拍到斑马线上的行人，和这辆车不停、继续开过去的前后两个位置，看清车牌。',
    en: 'Show the person on the crossing, the car driving on at two points, and its plate.',
  },
  'tip.shows.plate_covered': {
    zh: '拍近处：号牌被什么挡住或者弄脏；再拍一张车在路上行驶。能看清的几位填上。',
    en: 'A close picture of what covers or smears the plate, and one of the car on the road. Enter what you can read.',
  },
  'tip.shows.plate_forged': {
    zh: '拍到号牌的近景和整车；写下为什么认为是假的。',
    en: 'Show the plate close up and the whole car, and say why it seems forged.',
  },
  'tip.shows.plate_of_other': {
    zh: '拍到号牌和整车的颜色、型号；写下为什么认为是套用的。',
    en: 'Show the plate with the car’s make and colour, and say why it seems another car’s.',
  },
  'tip.shows.unlicensed': {
    zh: '拍到车在行驶和车牌；写下您怎么知道没有驾驶证。',
    en: 'Show the car being driven and its plate, and say how you know that there is no licence.',
  },
  'tip.shows.drink_drive': {
    zh: '正在开车的先拨打 110。拍到车牌和车在行驶；写下看到的情况和去向。',
    en: 'If it is on the road now, call 110 first. Show the plate and the car driving; say what you saw and where it went.',
  },
  'tip.shows.overman_coach_ge20': {
    zh: '拍到车里站着或者挤着的人、车牌和核定人数（车门旁）。',
    en: 'Show people standing or crowded inside, the plate, and the number of seats by the door.',
  },
  'tip.shows.scrapped': {
    zh: '拍到车在路上行驶、车牌和车的样子；写下为什么认为已报废。',
    en: 'Show the car on the road, its plate and its state, and say why it seems scrapped.',
  },
  'tip.shows.school_bus_lt20': {
    zh: '拍到校车标志、车里多出的孩子和车牌，不要拍清孩子的脸。',
    en: 'Show the school bus sign, how many are inside, and the plate; no children’s faces.',
  },
  'tip.shows.school_bus_ge20': {
    zh: '拍到校车标志、车里多出的孩子和车牌，不要拍清孩子的脸。',
    en: 'Show the school bus sign, how many are inside, and the plate; no children’s faces.',
  },
  'tip.shows.hit_and_run': {
    zh: '没有照片和车牌也可以：写下时间、地点、车的样子和去向。',
    en: 'Neither picture nor plate is needed: say when, where, what the car looked like and where it went.',
  },

  'tip.evidence': { zh: '照片或视频', en: 'Pictures or a film' },
  'tip.evidence_optional': { zh: '照片或视频（没有也可以）', en: 'Pictures or a film, if you have any' },
  'tip.evidence_how': {
    zh: '两张照片，隔 {seconds} 秒以上、{minutes} 分钟以内，看得出车动了；或者一段视频。',
    en: 'Two pictures at least {seconds} seconds and at most {minutes} minutes apart, so that the car is seen to move; or one film.',
  },
  'tip.take_pictures': { zh: '拍第 1 张', en: 'Take the first picture' },
  'tip.take_second': { zh: '拍第 2 张', en: 'Take the second picture' },
  'tip.take_movement': { zh: '过几秒再拍一张', en: 'Wait some seconds, take another' },
  'tip.take_still': { zh: '拍一张看得清车牌的', en: 'Take one with the plate' },
  'tip.take_more': { zh: '加一张照片', en: 'Add a picture' },
  'tip.take_film': { zh: '拍视频（{min} 至 {max} 秒）', en: 'Film it ({min} to {max} seconds)' },
  'tip.choose_photo': { zh: '从相册选照片', en: 'Picture from the album' },
  'tip.choose_film': { zh: '从相册选视频', en: 'Film from the album' },
  'tip.album_rule': {
    zh: '相册里的要在拍摄后 {hours} 小时内，而且是原件；现在拍的没有网络也能先存着，{live} 小时内传上来。',
    en: 'From the album: originals of the last {hours} hours. What you take now may wait up to {live} hours for a network.',
  },
  'tip.photo': { zh: '照片 {n}', en: 'Picture {n}' },
  'tip.film': { zh: '视频 {n}', en: 'Film {n}' },
  'tip.source_live': { zh: '{at} 现场拍摄', en: 'Taken on the spot, {at}' },
  'tip.source_album': { zh: '{at} 拍摄，来自相册', en: 'From the album, taken {at}' },
  'tip.told_at': { zh: '来自相册，您填写的时间：{at}', en: 'From the album; the time you gave: {at}' },
  'tip.sent': { zh: '已上传', en: 'Sent' },
  'tip.waiting': { zh: '在手机里，等网络', en: 'On this phone, waiting' },
  'tip.sending': { zh: '上传中 {percent}%', en: 'Sending {percent}%' },
  'tip.send_again': { zh: '接着传', en: 'Send again' },
  'tip.remove': { zh: '删掉', en: 'Remove' },
  'tip.remove_named': { zh: '删掉{name}', en: 'Remove {name}' },
  'tip.lack_pictures': { zh: '还要 {count} 张照片，或者一段视频。', en: 'It takes {count} pictures, or one film.' },
  'tip.lack_second': { zh: '再拍一张，看得出车动了。', en: 'One more, so that the car is seen to move.' },
  'tip.lack_movement': {
    zh: '这几张的时间太近或者太远，看不出车动了。再拍一张。',
    en: 'These were taken too close together or too far apart to show movement. Take one more.',
  },
  'tip.lack_still': {
    zh: '视频要配一张照片，看得清车牌。',
    en: 'A film goes with one picture on which the plate can be read.',
  },
  'tip.undated': {
    zh: '这个文件里没有拍摄时间。填上是什么时候拍的；民警会核对，填假的不予采纳。',
    en: 'This file does not tell when it was taken. Say when; an officer checks it, and a false time is not accepted.',
  },
  'tip.taken_at': { zh: '拍摄时间', en: 'Taken at' },
  'tip.date_it': { zh: '就是这个时间', en: 'Use this time' },
  'tip.leave_it': { zh: '不用这个', en: 'Leave it out' },
  'tip.refused_old_album': {
    zh: '这是 {at} 拍的。相册里的只能用 {hours} 小时以内的，没有上传。',
    en: 'This was taken on {at}. From the album the last {hours} hours count; nothing was sent.',
  },
  'tip.refused_old_live': {
    zh: '这是 {at} 拍的，过了 {hours} 小时，不能作为证据，没有上传。',
    en: 'This was taken on {at}, more than {hours} hours ago: it is no evidence any more. Nothing was sent.',
  },
  'tip.refused_in_future': {
    zh: '照片上的时间是 {at}，比现在还晚。核对手机的日期和时间。',
    en: 'The picture says {at}, which is yet to come. Check the clock of the phone.',
  },
  'tip.refused_not_original': {
    zh: '要手机或行车记录仪的原始照片（JPEG）或视频（MP4）；截图和处理过的不能作为证据。',
    en: 'It has to be a camera’s own picture (JPEG) or film (MP4). Screenshots and edited pictures are no evidence.',
  },
  'tip.refused_too_large': {
    zh: '文件太大：照片最多 20 MB，视频最多 100 MB。',
    en: 'Too large: a picture may have 20 MB, a film 100 MB.',
  },
  'tip.refused_film_short': {
    zh: '视频不到 {min} 秒，看不出过程。要 {min} 至 {max} 秒。',
    en: 'Shorter than {min} seconds. A film takes {min} to {max}.',
  },
  'tip.refused_film_long': {
    zh: '视频超过 {max} 秒。不要剪辑，重新拍一段 {min} 至 {max} 秒的。',
    en: 'Longer than {max} seconds. Do not cut it: film {min} to {max} seconds.',
  },
  'tip.refused_film_unreadable': {
    zh: '读不出这段视频的时长。换一段，或者拍照片。',
    en: 'This film does not tell its length. Take another, or pictures.',
  },
  'tip.refused_film_quicktime': {
    zh: '这个浏览器拍的视频不是 MP4。拍两张照片，或者在微信、支付宝里举报。',
    en: 'What this browser films is no MP4. Take two pictures, or report it in WeChat or Alipay.',
  },
  'tip.refused_same': { zh: '这一张已经有了。', en: 'You have this one already.' },
  'tip.lapsed': {
    zh: '有 {count} 个文件放得太久，不能作为证据了。删掉它们再提交。',
    en: '{count:file has|files have} waited too long to be evidence. Remove them first.',
  },

  'tip.plate_title': { zh: '车牌号', en: 'Plate' },
  'tip.plate_optional': { zh: '车牌号（看清了就填）', en: 'Plate, if you saw it' },
  'tip.plate_label': { zh: '照着照片逐字填', en: 'Letter by letter, as on the picture' },
  'tip.plate_hint': { zh: '没有字母 I 和 O', en: 'There is no letter I or O' },
  'tip.plate_keys': { zh: '用大键盘填', en: 'Large keys' },
  'tip.plate_keys_close': { zh: '收起键盘', en: 'Close the keys' },
  'tip.plate_delete': { zh: '删除', en: 'Delete' },
  'tip.plate_wrong': { zh: '还不是完整的车牌号。', en: 'That is no complete plate yet.' },
  'tip.plate_look_alike': {
    zh: '里面有形状相似的外文字母。删掉，用大键盘重新填。',
    en: 'One of these letters only looks like a letter of a plate. Delete it and use the large keys.',
  },
  'tip.plate_check': { zh: '和照片再对一遍：', en: 'Compare it with the picture once more:' },
  'tip.plate_right': { zh: '对过了，没有错', en: 'Checked, it is right' },
  'tip.plate_checked': { zh: '已核对', en: 'Checked' },

  'tip.place': { zh: '在哪里', en: 'Where' },
  'tip.place_words': { zh: '路名、路口、方向', en: 'Road, junction, direction' },
  'tip.place_hint': {
    zh: '例如：中山西路与丽园北路路口，由东向西',
    en: 'Such as: Zhongshan Road at Liyuan Road, westbound',
  },
  'tip.located_here': { zh: '用的是手机现在的位置', en: 'Where this phone is now' },
  'tip.located_picture': { zh: '用的是拍照片时的位置', en: 'Where the picture was taken' },
  'tip.located_chosen': { zh: '用的是您在地图上选的位置', en: 'As you chose it on the map' },
  'tip.not_located': {
    zh: '还没有位置。人还在那里就用现在的位置，不在就在地图上选。',
    en: 'No position yet. If you are still there use where you are, otherwise choose it on the map.',
  },
  'tip.no_location': {
    zh: '手机没有给出位置。可以在地图上选，或者允许使用位置后再试。',
    en: 'The phone gave no position. Choose it on the map, or allow the use of your position and try again.',
  },
  'tip.place_here': { zh: '我在那里', en: 'I am there' },
  'tip.place_choose': { zh: '在地图上选', en: 'Choose on the map' },
  'tip.place_map': { zh: '选择违法发生的地点', en: 'Choose where it happened' },
  'tip.place_map_close': { zh: '收起地图', en: 'Close the map' },

  'tip.when': { zh: '时间和说明', en: 'When, and your words' },
  'tip.when_label': { zh: '什么时候', en: 'When was it' },
  'tip.when_pictures': { zh: '以第一张照片或视频的时间为准', en: 'As the first picture or film says' },
  'tip.words': { zh: '补充说明（可以不写）', en: 'In your words, if you like' },
  'tip.words_hint': { zh: '不要写自己的名字和电话', en: 'Leave out your own name and number' },

  'tip.missing_type': { zh: '先选看到了什么', en: 'Say what you saw' },
  'tip.missing_evidence': { zh: '还差照片或视频', en: 'Pictures are missing' },
  'tip.missing_plate': { zh: '还差车牌号', en: 'The plate is missing' },
  'tip.missing_plate_check': { zh: '再核对一遍车牌号', en: 'Compare the plate' },
  'tip.missing_location': { zh: '还差位置', en: 'The position is missing' },
  'tip.missing_place': { zh: '还差地点的名称', en: 'Name the place' },
  'tip.read_over': { zh: '看一遍再提交', en: 'Read it over' },
  'tip.change': { zh: '修改', en: 'Change' },
  'tip.send': { zh: '提交举报', en: 'Send the report' },
  'tip.wait_uploads': { zh: '等照片传完', en: 'Pictures are on their way' },
  'tip.checking': { zh: '正在核对照片，几秒钟就好。', en: 'The pictures are being checked; it takes seconds.' },
  'tip.fact_type': { zh: '违法行为', en: 'Act' },
  'tip.fact_plate': { zh: '车牌号', en: 'Plate' },
  'tip.fact_time': { zh: '时间', en: 'When' },
  'tip.fact_place': { zh: '地点', en: 'Place' },
  'tip.fact_point': { zh: '定位', en: 'On the map' },
  'tip.fact_evidence': { zh: '材料', en: 'Evidence' },
  'tip.fact_photos': { zh: '{count} 张照片', en: '{count:picture|pictures}' },
  'tip.fact_films': { zh: '{count} 段视频', en: '{count:film|films}' },
  'tip.fact_words': { zh: '说明', en: 'Your words' },
  'tip.fact_reward': { zh: '奖励', en: 'Reward' },
  'tip.none': { zh: '没有', en: 'None' },
  'tip.declaring': {
    zh: '提交就是声明：材料是原件，没有剪辑修改；您不是公安机关的工作人员，也不是受人雇用来举报。故意举报虚假的会记录在案。',
    en: 'By sending it you say that nothing was cut or changed, and that you are neither with the police nor paid to report. Deliberately false reports are recorded.',
  },
} as const;
