import { describe, expect, it } from 'vitest';
import { defaultLookAlikeRule, findLookAlikes, type PlateReading, type RegisteredVehicle } from './look-alike.js';
import { lookOf } from './look-alike-vehicles.js';

const vehicle = (plate: string, makeAndColour: string, plateKind = '02'): RegisteredVehicle => ({
  plate,
  plateKind,
  makeAndColour,
});
const reading = (plate: string, make?: string, colour?: string, plateKind = '02'): PlateReading => ({
  recordId: 'R1',
  plate,
  plateKind,
  seen: { make, colour },
});
const held = (read: PlateReading, ...registered: RegisteredVehicle[]) =>
  findLookAlikes([read], registered).map(({ reason, candidates }) => [reason, ...candidates]);

describe('a plate that is easily taken for another', () => {
  it.each([
    ['0/D', '浙B0A234', '浙BDA234'],
    ['D/0', '浙BDA234', '浙B0A234'],
    ['8/B', '浙B8A234', '浙BBA234'],
    ['2/Z', '浙BA2345', '浙BAZ345'],
    ['5/S', '浙BA5345', '浙BAS345'],
    ['6/G', '浙BA6345', '浙BAG345'],
    ['U/V', '浙BAU345', '浙BAV345'],
    ['two at once', '浙B08234', '浙BDB234'],
  ])('is held where the picture shows the other’s vehicle: %s', (_what, read, meant) => {
    const registered = [vehicle(read, '大众朗逸 白色'), vehicle(meant, '比亚迪海豚 蓝色')];
    expect(held(reading(read, '比亚迪', '蓝'), ...registered)).toEqual([['unlike_registered', meant]]);
    expect(held(reading(read, '大众', '白'), ...registered)).toEqual([]);
  });
  it.each([
    ['O/0', '浙BO2345', '浙B02345'],
    ['I/1', '浙BI2345', '浙B12345'],
    ['O/D', '浙BO2345', '浙BD2345'],
    ['Q/0 stays a plate, O in a serial is none', '浙BOQ345', '浙B0Q345'],
  ])('is held where no plate is written so: %s', (_what, read, meant) => {
    expect(held(reading(read, '大众', '白'), vehicle(meant, '大众朗逸 白色'))).toEqual([['no_such_form', meant]]);
  });
  it('is held where nobody has it and another, that reads alike, fits the picture', () => {
    expect(held(reading('浙B8A234', '大众', '白'), vehicle('浙BBA234', '大众朗逸 白色'))).toEqual([
      ['not_registered', '浙BBA234'],
    ]);
  });
  it.each([
    ['colour', reading('浙B8A234', undefined, '白')],
    ['make', reading('浙B8A234', '大众')],
  ])('is held by its %s alone where that is all the picture shows', (_what, read) => {
    expect(held(read, vehicle('浙BBA234', '大众朗逸 白色'))).toEqual([['not_registered', '浙BBA234']]);
  });
  it('is told with the characters that were confused', () => {
    const [hold] = findLookAlikes(
      [reading('浙B0A234', '比亚迪', '蓝')],
      [vehicle('浙B0A234', '大众朗逸 白色'), vehicle('浙BDA234', '比亚迪海豚 蓝色')],
    );
    expect(hold?.zh).toBe('识别的号牌 浙B0A234 登记的品牌或者颜色与照片不符；相似且外观相符的号牌：浙BDA234 (0/D)。');
    expect(hold?.en).toBe(
      'The plate read, 浙B0A234, is registered with another make or colour; plates that read alike and fit the picture: 浙BDA234 (0/D).',
    );
  });
});

describe('a plate is not held', () => {
  it.each<[string, PlateReading, RegisteredVehicle[]]>([
    ['where the picture shows its own vehicle', reading('浙B12345', '大众', '白'), [vehicle('浙B12345', '大众 白色')]],
    ['where nothing is seen and another reads alike', reading('浙B8A234'), [vehicle('浙BBA234', '大众 白色')]],
    ['where the picture shows nothing to compare', reading('浙B12345'), [vehicle('浙B12345', '大众 白色')]],
    [
      'where silver was seen of a white car at night',
      reading('浙B12345', '大众', '银'),
      [vehicle('浙B12345', '大众 白色')],
    ],
    [
      'where only the colour differs and no other plate fits',
      reading('浙B12345', '大众', '蓝'),
      [vehicle('浙B12345', '大众 白色')],
    ],
    ['where another city’s is not in the register', reading('鲁D12345', '大众', '白'), []],
    [
      'where the one that reads alike looks otherwise',
      reading('浙B8A234', '大众', '白'),
      [vehicle('浙BBA234', '比亚迪 蓝色')],
    ],
    [
      'where the one that reads alike is of another kind of plate',
      reading('浙B8A234', '大众', '白'),
      [vehicle('浙BBA234', '大众 白色', '01')],
    ],
  ])('%s', (_what, read, registered) => expect(held(read, ...registered)).toEqual([]));

  it('but is, with no candidate, where its own vehicle looks otherwise (a cloned plate)', () => {
    expect(held(reading('浙B12345', '比亚迪', '蓝'), vehicle('浙B12345', '大众 白色'))).toEqual([
      ['unlike_registered'],
    ]);
  });
});

describe('plates of every kind', () => {
  it.each([
    ['new energy, eight characters', '浙BD12345', '52', '浙BDI2345'],
    ['large new energy', '浙B12345D', '51', '浙B1234SD'],
    ['Hong Kong', '粤Z1B34港', '26', '粤Z1834港'],
    ['Macao', '粤Z1234澳', '27', '粤ZI234澳'],
    ['embassy', '123456使', '03', '1234S6使'],
    ['trailer', '浙B1S34挂', '15', '浙B1534挂'],
    ['police', '浙B1234警', '23', '浙B1Z34警'],
  ])('%s: %s is found where %s', (_what, meant, plateKind, read) => {
    const registered = [vehicle(meant, '大众 白色', plateKind)];
    expect(held(reading(read, '大众', '白', plateKind), ...registered)[0]).toContain(meant);
  });
  it('are compared however they are written', () => {
    expect(held(reading('浙b·12345', '大众', '白'), vehicle('浙B 12345', '大众 白色'))).toEqual([]);
  });
});

describe('the register’s make and colour', () => {
  it.each([
    ['大众朗逸 白色', { make: '大众朗逸', colour: '白' }],
    ['特斯拉 Model 3 灰色', { make: '特斯拉 Model 3', colour: '灰' }],
    ['宝马 3 系', { make: '宝马 3 系' }],
    ['红色', { make: '', colour: '红' }],
  ])('%s is read as %o', (text, look) => expect(lookOf(text)).toEqual(look));
});

it('a city may name other characters and colours', () => {
  const registered = [vehicle('浙B7A234', '大众 白色')];
  const read = reading('浙BTA234', '大众', '银');
  expect(findLookAlikes([read], registered)).toEqual([]);
  expect(findLookAlikes([read], registered, { ...defaultLookAlikeRule, confusable: ['7T'] })).toHaveLength(1);
  expect(findLookAlikes([read], registered, { confusable: ['7T'], alikeColours: [] })).toEqual([]);
});

it('a batch of fifty thousand readings against as many vehicles is done in one pass', () => {
  const numbers = Array.from({ length: 50_000 }, (_, index) => String(index).padStart(5, '0'));
  const registered = numbers.map((number) => vehicle(`浙B${number}`, '大众 白色'));
  const batch = numbers.map((number, index) => ({
    ...reading(`浙B${number}`, index % 1_000 === 0 ? '比亚迪' : '大众', '白'),
    recordId: number,
  }));
  expect(findLookAlikes(batch, registered)).toHaveLength(50);
});
