const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number of the demo city; 330299 is no district's code, so that no real person can have it. */
export function documentNumber(bornOn: string, serial: string): string {
  const body = `330299${bornOn.replaceAll('-', '')}${serial}`;
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** Letters that stand for 1, 2, … 9 in a VIN (GB 16735). */
const vinLetters = ['AJ', 'BKS', 'CLT', 'DMU', 'ENV', 'FW', 'GPX', 'HY', 'RZ'];
const vinValueOf = (sign: string) =>
  /\d/.test(sign) ? Number(sign) : vinLetters.findIndex((letters) => letters.includes(sign)) + 1;

/** A VIN of 17 with its check digit at the ninth place. */
export function vehicleNumber(maker: string, serial: string): string {
  const open = `${maker}0${serial}`;
  const sum = [...open].reduce((total, sign, index) => total + vinValueOf(sign) * (vinWeights[index] ?? 0), 0);
  return `${maker}${sum % 11 === 10 ? 'X' : sum % 11}${serial}`;
}

/** Who a citizen is to either wallet. */
export const openId = (place: number) => ({
  wechatOpenId: `oYilu-demo-citizen-${String(place).padStart(9, '0')}`,
  alipayOpenId: `0yiluDemoCitizen${String(place).padStart(12, '0')}`,
});
