import type { Draw, Inks } from './inks.js';
import { circle, line, type Point, path, place, polygon, rect } from './svg.js';

const standing =
  (at: Point, draw: (inks: Inks) => string, scale = 1): Draw =>
  (inks) =>
    place(at[0], at[1], 0, scale, draw(inks));

/** A traffic light with one lamp lit, or none; `none` is crossed out: here is no light. */
export const trafficLight = (at: Point, lit: 'red' | 'green' | 'off' | 'none'): Draw =>
  standing(at, ({ sign, go, ink, signFace }) => {
    const dim = '#667085';
    const lamps = [
      circle(0, -11, 5, lit === 'red' ? sign : dim),
      circle(0, 0, 5, dim),
      circle(0, 11, 5, lit === 'green' ? go : dim),
    ].join('');
    const cross =
      lit === 'none'
        ? path('M-13 16L13 -16', { colour: signFace, width: 8 }) + path('M-13 16L13 -16', { colour: sign, width: 4.5 })
        : '';
    return (
      rect(-10.5, -20.5, 21, 41, signFace, 8) +
      rect(-8.5, -18.5, 17, 37, ink === '#101828' ? ink : '#0C111D', 6.5) +
      lamps +
      cross
    );
  });

export const giveWaySign = (at: Point): Draw =>
  standing(
    at,
    ({ sign, signFace }) =>
      polygon(
        [
          [-19, -15],
          [19, -15],
          [0, 18],
        ],
        sign,
      ) +
      polygon(
        [
          [-10, -10],
          [10, -10],
          [0, 8],
        ],
        signFace,
      ),
  );

export const noEntrySign = (at: Point): Draw =>
  standing(
    at,
    ({ sign, signFace }) => circle(0, 0, 19, signFace) + circle(0, 0, 17, sign) + rect(-11, -3.5, 22, 7, signFace, 1.5),
  );

const uTurn = 'M6 11V-2A6 6 0 0 0 -6 -2V7M-11 2L-6 8L-1 2';

export const noUTurnSign = (at: Point): Draw =>
  standing(
    at,
    ({ sign, signFace }) =>
      circle(0, 0, 19, sign) +
      circle(0, 0, 14.5, signFace) +
      path(uTurn, { colour: '#101828', width: 4 }) +
      path('M-11 -11L11 11', { colour: sign, width: 4 }),
  );

export const uTurnSign = (at: Point): Draw =>
  standing(
    at,
    ({ brand, signFace, halo }) =>
      circle(0, 0, 19, signFace) + circle(0, 0, 17, brand) + path(uTurn, { colour: halo, width: 4 }),
  );

export const noParkingSign = (at: Point): Draw =>
  standing(
    at,
    ({ sign }) =>
      circle(0, 0, 19, sign) +
      circle(0, 0, 14.5, '#1849A9') +
      path('M-11 -11L11 11M-11 11L11 -11', { colour: sign, width: 4.5 }),
  );

export const warningTriangle = (at: Point): Draw =>
  standing(
    at,
    ({ sign, signFace }) =>
      path('M0 -15L17 14H-17Z', { colour: sign, width: 6 }) +
      polygon(
        [
          [0, -10],
          [12, 11],
          [-12, 11],
        ],
        signFace,
      ),
  );

/** A triangle crossed out: the warning that should have stood there. */
export const missingTriangle = (at: Point): Draw =>
  standing(
    at,
    ({ sign, halo, edge }) =>
      path('M0 -14L16 13H-16Z', { colour: halo, width: 8 }) +
      path('M0 -14L16 13H-16Z', { colour: edge, width: 4, dash: '5 5' }) +
      path('M-10 -8L10 12M10 -8L-10 12', { colour: halo, width: 7 }) +
      path('M-10 -8L10 12M10 -8L-10 12', { colour: sign, width: 4 }),
  );

export const cone = (at: Point): Draw =>
  standing(at, ({ amber, halo }) => circle(0, 0, 8.5, halo) + circle(0, 0, 7, amber) + circle(0, 0, 2.6, halo));

export const box =
  (at: Point, turn: number): Draw =>
  ({ halo }) =>
    place(
      at[0],
      at[1],
      turn,
      1,
      rect(-8.5, -8.5, 17, 17, halo, 2) +
        rect(-7, -7, 14, 14, '#A15C07', 1.5) +
        line([-7, 0], [7, 0], { colour: '#F5D28C', width: 2.5 }),
    );

/** Three chevrons that point uphill. */
export const uphill = (at: Point): Draw =>
  standing(at, ({ edge }) =>
    path('M-10 26L0 16L10 26M-10 6L0 -4L10 6M-10 -14L0 -24L10 -14', { colour: edge, width: 5 }),
  );

/** Painted arrow on a lane: left, straight or right. */
export const laneArrow = (at: Point, way: 'left' | 'straight' | 'right'): Draw =>
  standing(at, ({ marking }) => {
    if (way === 'straight') return path('M0 16V-10M-7 -4L0 -14L7 -4', { colour: marking, width: 4.5 });
    const turn = path('M4 16V0Q4 -6 -2 -6H-8M-4 -13L-11 -6L-4 1', { colour: marking, width: 4.5 });
    return way === 'left' ? turn : `<g transform="scale(-1 1)">${turn}</g>`;
  });

/** Painted bus lane on a strip of road. */
export const busLane =
  (left: number, right: number): Draw =>
  ({ amber, marking }) =>
    `<g opacity="0.35">${rect(left, 0, right - left, 192, amber)}</g>` +
    line([left, 0], [left, 192], { colour: amber, width: 4, dash: '14 8' }) +
    [26, 166]
      .map((y) =>
        place(
          (left + right) / 2,
          y,
          0,
          1,
          rect(-11, -9, 22, 16, marking, 4) +
            rect(-8, -6, 16, 6, amber, 1) +
            circle(-5, 8, 3, marking) +
            circle(5, 8, 3, marking),
        ),
      )
      .join('');

/** Rock on one side of a road. */
export const mountain =
  (left: number): Draw =>
  ({ relief, edge }) =>
    rect(left, 0, 192 - left, 192, relief) +
    path(
      `M${left + 8} 40L${left + 24} 14L${left + 40} 40M${left + 8} 104L${left + 24} 78L${left + 40} 104M${left + 8} 168L${left + 24} 142L${left + 40} 168`,
      { colour: edge, width: 5 },
    );

export const question = (at: Point): Draw =>
  standing(at, ({ ink, halo }) =>
    ['M-11 -12A11 11 0 1 1 4 -2Q0 0 0 7', 'M0 17V17.5']
      .map((d) => path(d, { colour: halo, width: 13 }) + path(d, { colour: ink, width: 7.5 }))
      .join(''),
  );

export const passenger = (at: Point): Draw =>
  standing(
    at,
    ({ ink, halo }) =>
      circle(0, 0, 9, halo) + rect(-9, -5, 18, 10, ink, 5) + circle(0, 0, 5.5, halo) + circle(0, 0, 4.2, ink),
  );

export const rope =
  (from: Point, to: Point): Draw =>
  ({ ink }) =>
    line(from, to, { colour: ink, width: 4, dash: '6 3' });

/** Same share on both sides. */
export const equals = (at: Point): Draw =>
  standing(
    at,
    ({ ink, signFace, edge }) =>
      circle(0, 0, 17, edge) +
      circle(0, 0, 15, ink === '#101828' ? signFace : '#161B26') +
      path('M-7 -4H7M-7 4H7', { colour: ink, width: 4 }),
  );
