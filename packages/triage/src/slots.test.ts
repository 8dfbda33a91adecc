import { describe, expect, it } from 'vitest';
import { slotsOf } from './slots.js';

describe('the place', () => {
  it.each([
    ['我在中山东路与世纪大道路口看到红绿灯不亮', '中山东路与世纪大道路口'],
    ['百丈东路福明路交叉口那个灯坏了', '百丈东路福明路交叉口'],
    ['中山西路128号门口有个坑', '中山西路128号门口'],
    ['地铁1号线鼓楼站B口旁边的路灯不亮', '地铁1号线鼓楼站B口旁边'],
    ['杭甬高速往杭州方向K35+200处有个轮胎', '杭甬高速往杭州方向K35+200处'],
    ['绕城高速12公里处有铁板', '绕城高速12公里处'],
    ['我要去机场，在机场路高架上看到护栏倒了', '机场路高架'],
    ['从江北往海曙方向过了外滩大桥，在人民路和大庆南路口', '人民路和大庆南路口'],
    ['慈溪开发区春华路和科创路路口', '春华路和科创路路口'],
    ['The light at Zhongshan East Road and Shiji Avenue is dark', 'Zhongshan East Road and Shiji Avenue'],
    ['broken sign on Tongtu Road near exit B of Gulou station', 'Tongtu Road near exit B of Gulou station'],
  ])('of %s holds %s', (text, place) => expect(slotsOf(text).place).toContain(place));
  it.each(['修路修了半年都没修好', '前面那条马路有坑', '施工占着半边路，堵死了', '举报浙B8K9L2闯红灯'])(
    'of %s is nowhere',
    (text) => expect(slotsOf(text).place).toBeUndefined(),
  );
});

describe('the direction', () => {
  it.each([
    ['由东向西方向', '东向西'],
    ['从北往南开', '北向南'],
    ['通途路南往北辅道', '南向北'],
    ['东进口左转箭头灯', '东向西'],
    ['往西行驶的车道', '东向西'],
    ['northbound lane', '南向北'],
    ['from west to east', '西向东'],
    ['方向不清楚', '不确定'],
  ])('of %s is %s', (text, direction) => expect(slotsOf(text).direction).toBe(direction));
  it.each(['东向西和西向东都不亮', '从东往北转弯', '东西两边的商铺', '中山东路'])('of %s is not said', (text) =>
    expect(slotsOf(text).direction).toBeUndefined(),
  );
});

describe('numbers', () => {
  it.each([
    ['浙B12345挡住我', '浙B12345'],
    ['车牌 浙b·d12345 请挪车', '浙BD12345'],
    ['浙B12345号车闯红灯', '浙B12345'],
    ['plate zhe B 55T21', '浙B55T21'],
  ])('of a plate: %s', (text, plate) => expect(slotsOf(text).plate).toBe(plate));
  it('are none with letters of another alphabet', () => expect(slotsOf('浙В12345').plate).toBeUndefined());
  it.each([
    ['灯杆编号NB-30217的路灯不亮', 'NB-30217'],
    ['杆号是08213', '08213'],
    ['NB-1024那块牌子', 'NB-1024'],
  ])('of a pole: %s', (text, pole) => expect(slotsOf(text).poleNumber).toBe(pole));
});

describe('an emergency', () => {
  it.each([
    ['有人被撞了躺在地上流血', '120'],
    ['a cyclist is bleeding and unconscious', '120'],
    ['有人被车撞了快叫救护车', '120'],
    ['车子着火了快来人', '119'],
    ['井盖没了，小孩掉下去了', '119'],
    ['路边很浓的煤气味', '119'],
    ['孩子掉进井里了', '119'],
    ['两个司机在路上打架', '110'],
    ['刚刚两辆车追尾了，人都还好', '122'],
  ])('is seen: %s', (text, number) => expect(slotsOf(text).emergency).toBe(number));
  it.each([
    '去年有人在这里摔伤了，一直没修',
    '幸好没人受伤，护栏倒了',
    '再不修迟早要有人受重伤',
    '两块牌子打架，看不懂',
    '差点撞死人',
    'someone could be injured by this sign',
    '撞死了我的狗就跑了',
    '井盖没了，小孩容易掉下去',
    '护栏断了，昨天才撞的',
    '打雷以后红绿灯就没有反应了',
    '行人过街按钮按了没反应',
  ])('is none: %s', (text) => expect(slotsOf(text).emergency).toBeUndefined());
});

describe('danger now', () => {
  it.each([
    ['护栏倒在快车道，我差点撞上', '是'],
    ['不急，没有危险，有空来修', '否'],
    ['标线磨损', undefined],
  ])('of %s: %s', (text, danger) => expect(slotsOf(text).dangerNow).toBe(danger));
});
