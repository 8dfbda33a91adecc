import { colour, type Scheme } from '@yilu/look/tokens';

/** The colours and the repeated parts of one scheme. */
function pens(scheme: Scheme) {
  const ink = colour('ink', scheme);
  const ground = colour('surface', scheme);
  const blue = colour('brand', scheme);
  const red = colour('danger', scheme);
  const grey = colour('ink3', scheme);
  const car = (x: number, y: number, fill: string): string =>
    `<path d="M${x} ${y + 14}l5-10q2-4 6-4h14q4 0 6 4l5 10v12h-36z" fill="${fill}"/><path d="M${x + 8} ${y + 12}l3-6h14l3 6z" fill="${ground}"/><circle cx="${x + 8}" cy="${y + 26}" r="4" fill="${ink}"/><circle cx="${x + 28}" cy="${y + 26}" r="4" fill="${ink}"/>`;
  const cross = `<path d="M40 8l14 14M54 8l-14 14" stroke="${red}" stroke-width="5" stroke-linecap="round"/>`;
  return { ground, blue, red, grey, car, cross };
}
type Pens = ReturnType<typeof pens>;

const drawings = ({ ground, blue, red, grey, car, cross }: Pens): Readonly<Record<string, string>> => ({
  injury: `<circle cx="32" cy="14" r="9" fill="${grey}"/><path d="M14 58q0-30 18-30t18 30z" fill="${grey}"/><rect x="28" y="34" width="8" height="20" rx="2" fill="${red}"/><rect x="22" y="40" width="20" height="8" rx="2" fill="${red}"/>`,
  cannot_move: `${car(6, 24, blue)}<path d="M50 10l10 18H40z" fill="none" stroke="${red}" stroke-width="4" stroke-linejoin="round"/><path d="M4 58h56" stroke="${grey}" stroke-width="3"/>`,
  drink_or_drugs: `<path d="M22 6h12v14q8 4 8 14v24H14V34q0-10 8-14z" fill="${blue}"/><path d="M46 34h14l-3 12q-4 4-8 0z" fill="${red}"/><path d="M53 48v10M47 58h12" stroke="${red}" stroke-width="3"/>`,
  no_plate_or_insurance: `<rect x="4" y="22" width="56" height="24" rx="4" fill="none" stroke="${blue}" stroke-width="4" stroke-dasharray="7 5"/>${cross}`,
  no_licence: `<rect x="4" y="16" width="48" height="36" rx="5" fill="${blue}"/><circle cx="18" cy="30" r="6" fill="${ground}"/><path d="M9 46q0-9 9-9t9 9z" fill="${ground}"/><path d="M32 30h14M32 38h14" stroke="${ground}" stroke-width="3"/>${cross}`,
  dangerous_goods: `<path d="M32 4l28 28-28 28L4 32z" fill="#FEC84B" stroke="#101828" stroke-width="3"/><path d="M32 16q10 12 8 20a8 8 0 0 1-16 0q0-6 4-8 0 4 3 4 4-6 1-16z" fill="#B42318"/>`,
  facility_hit: `${car(2, 24, blue)}<path d="M46 14v44M58 14v44" stroke="${grey}" stroke-width="4"/><path d="M42 24h20M42 38h20" stroke="${grey}" stroke-width="6"/><path d="M38 20l4 6M36 28h6" stroke="${red}" stroke-width="3"/>`,
  somebody_left: `${car(2, 24, grey)}<path d="M42 38h16m-7-8l8 8-8 8" fill="none" stroke="${red}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>`,
});

/** The picture of one gate question; its words stand below it, so that it needs no alternative text. */
export const gateIcon = (id: string, scheme: Scheme): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="128" height="128">${drawings(pens(scheme))[id] ?? ''}</svg>`;
