import { plate as readPlate } from '@yilu/kernel';
import { type Direction, directionIn } from './direction.js';
import { type EmergencyNumber, emergencyIn } from './emergency.js';
import { fold, mostRead } from './fold.js';
import { placeIn } from './place.js';

/** What a text says beside what it is about. */
export interface Slots {
  /** The very words of the text. */
  readonly place?: string;
  readonly direction?: Direction;
  readonly dangerNow?: '是' | '否';
  readonly plate?: string;
  readonly poleNumber?: string;
  readonly emergency?: EmergencyNumber;
}

const plateLike =
  /(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]|\bZHE ?)[A-Z][\s·•・.-]{0,2}[A-Z0-9](?:[\s·-]?[A-Z0-9]){3,5}[挂学警港澳]?/gu;

/** A plate in service, as the kernel knows them; what follows it without a space is tried and left out. */
function plateIn(text: string): string | undefined {
  for (const [found] of text.normalize('NFKC').toUpperCase().matchAll(plateLike)) {
    const written = found.replace(/^ZHE ?/, '浙').replaceAll(/[\s·•・.-]/g, '');
    for (const length of [8, 7]) {
      const read = readPlate(written.slice(0, length));
      if (read.ok) return read.value.plate;
    }
  }
  return undefined;
}

const numbered =
  /(?:编号|杆号|灯杆号?|设备号|设施号|号码牌?|立杆号|number|no\.?|pole)\s?(?:上?[写是为叫]|is|:|：|#)?\s?(?:着|的是)?\s?((?![GSXK]\d{1,4}(?!\d))[A-Z]{1,4}-?\d{2,8}|\d{3,9})(?!\d|\s?(?:路|米|公里))/iu;
const coded = /(?<![A-Z0-9])([A-Z]{2,4}-\d{2,8})(?!\d)/u;

const poleNumberIn = (text: string): string | undefined => {
  const flat = text.normalize('NFKC');
  return (numbered.exec(flat)?.[1] ?? coded.exec(flat.toUpperCase())?.[1])?.toUpperCase();
};

const safe =
  /不急|不危险|没有?(?:什么)?危险|暂时?没(?:有)?(?:安全)?(?:隐患|危险|影响)|不影响(?:安全|通行|开车)|not (?:dangerous|urgent)|no danger/u;
const dangerous =
  /危险|差点|险些|吓(?:死|人|一跳)|摔|撞[上到了]|栽|爆胎|出(?:大)?事|要命|随时|隐患|掉[下进]去|砸到|触电|漏电|打滑|躲避|急刹|dangerous|almost|nearly|danger|slipp|swerv|fall in|burst/u;

function dangerIn(folded: string): '是' | '否' | undefined {
  if (safe.test(folded)) return '否';
  return dangerous.test(folded) ? '是' : undefined;
}

/** Everything that can be read off a text at once; what it does not say is left to its writer. */
export function slotsOf(whole: string): Slots {
  const text = whole.slice(0, mostRead);
  const place = placeIn(text);
  const direction = directionIn(text);
  const emergency = emergencyIn(text);
  const dangerNow = emergency ? '是' : dangerIn(fold(text));
  const plate = plateIn(text);
  const poleNumber = poleNumberIn(text);
  return {
    ...(place && { place }),
    ...(direction && { direction }),
    ...(dangerNow && { dangerNow }),
    ...(plate && { plate }),
    ...(poleNumber && { poleNumber }),
    ...(emergency && { emergency }),
  };
}
