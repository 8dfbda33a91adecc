import type { Draw } from './inks.js';
import { circle, line, type Point, path, polygon, rect } from './svg.js';

/** Every picture is a square of this side; all road templates fill it. */
export const side = 192;

const edges =
  (left: number, right: number): Draw =>
  ({ edge }) =>
    [left, right].map((x) => line([x, 0], [x, side], { colour: edge, width: 3 })).join('');

export const surface =
  (left: number, right: number): Draw =>
  (inks) =>
    rect(left, 0, right - left, side, inks.road) + edges(left, right)(inks);

/** A dashed line between lanes of one direction. */
export const laneLine =
  (x: number, from = 0, to = side): Draw =>
  ({ marking }) =>
    line([x, from], [x, to], { colour: marking, width: 4, dash: '16 12' });

export const solidLine =
  (x: number, from = 0, to = side): Draw =>
  ({ marking }) =>
    line([x, from], [x, to], { colour: marking, width: 4 });

/** Three lanes one way: centres at 52, 96, 140. */
export const threeLanes: readonly Draw[] = [surface(30, 162), laneLine(74), laneLine(118)];

/** One lane each way, keep right: down at 71, up at 121. */
export const twoWay = (centre: 'solid' | 'double' | 'dashed' | 'none'): readonly Draw[] => [
  surface(46, 146),
  ({ centre: colour }) => {
    if (centre === 'none') return '';
    if (centre === 'double') return [93, 99].map((x) => line([x, 0], [x, side], { colour, width: 3 })).join('');
    return line([96, 0], [96, side], { colour, width: 4, ...(centre === 'dashed' ? { dash: '16 12' } : {}) });
  },
];

/** Two lanes one way: centres at 71 and 121. */
export const twoLanes: readonly Draw[] = [surface(46, 146), laneLine(96)];

/** A road too narrow for two. */
export const narrow: readonly Draw[] = [surface(58, 134)];

/** A crossing of two roads: up at 119, down at 73, right at 119, left at 73. */
export const crossing: readonly Draw[] = [
  ({ road, edge }) =>
    rect(50, 0, 92, side, road) +
    rect(0, 50, side, 92, road) +
    path(
      'M50 0V44Q50 50 44 50H0M192 50H148Q142 50 142 44V0M142 192V148Q142 142 148 142H192M0 142H44Q50 142 50 148V192',
      {
        colour: edge,
        width: 3,
        cap: 'butt',
      },
    ),
  ({ centre }) =>
    (
      [
        [
          [96, 0],
          [96, 36],
        ],
        [
          [96, 156],
          [96, side],
        ],
        [
          [0, 96],
          [36, 96],
        ],
        [
          [156, 96],
          [side, 96],
        ],
      ] as const satisfies readonly (readonly [Point, Point])[]
    )
      .map(([from, to]) => line(from, to, { colour: centre, width: 4 }))
      .join(''),
];

/** White stop lines on all arms of a crossing. */
export const stopLines: Draw = ({ marking }) =>
  (
    [
      [
        [98, 154],
        [140, 154],
      ],
      [
        [52, 38],
        [94, 38],
      ],
      [
        [38, 98],
        [38, 140],
      ],
      [
        [154, 52],
        [154, 94],
      ],
    ] as const satisfies readonly (readonly [Point, Point])[]
  )
    .map(([from, to]) => line(from, to, { colour: marking, width: 5 }))
    .join('');

/** Give-way line across the arm from below. */
export const giveWayLine: Draw = ({ marking }) =>
  [150, 157].map((y) => line([98, y], [140, y], { colour: marking, width: 3.5, dash: '7 5' })).join('');

/** A zebra crossing over a vertical road. */
export const zebra =
  (left: number, right: number, y: number): Draw =>
  ({ marking }) =>
    Array.from({ length: Math.floor((right - left) / 14) }, (_, at) =>
      rect(left + 4 + at * 14, y, 8, 26, marking),
    ).join('');

/** A roundabout entered from below; inside it one drives anticlockwise. */
export const roundabout: readonly Draw[] = [
  ({ road, edge, ground, relief, marking }) =>
    [
      rect(66, 120, 72, 72, road),
      line([66, 140], [66, side], { colour: edge, width: 3 }),
      line([138, 140], [138, side], { colour: edge, width: 3 }),
      circle(96, 82, 80, edge),
      circle(96, 82, 77, road),
      rect(68, 130, 68, 40, road),
      circle(96, 82, 27, edge),
      circle(96, 82, 24, ground),
      circle(96, 82, 13, relief),
      line([102, 166], [102, side], { colour: marking, width: 4 }),
      path('M104 156L134 150', { colour: marking, width: 4, dash: '7 6', cap: 'butt' }),
    ].join(''),
];

/** Two lanes that become one. */
export const laneEnds: readonly Draw[] = [
  ({ road, edge, marking }) =>
    polygon(
      [
        [40, side],
        [152, side],
        [152, 130],
        [124, 40],
        [124, 0],
        [68, 0],
        [68, 40],
        [40, 130],
      ],
      road,
    ) +
    path('M40 192V130L68 40V0M152 192V130L124 40V0', { colour: edge, width: 3, cap: 'butt' }) +
    line([96, 130], [96, side], { colour: marking, width: 4, dash: '14 10' }),
];

/** An expressway on the left with a ramp that joins it from below on the right. */
export const rampJoins: readonly Draw[] = [
  ({ road, edge, marking }) =>
    [
      polygon(
        [
          [118, 0],
          [142, 0],
          [142, 70],
          [192, 170],
          [192, side],
          [138, side],
          [106, 110],
        ],
        road,
      ),
      rect(22, 0, 98, side, road),
      line([22, 0], [22, side], { colour: edge, width: 3 }),
      path('M142 0V70L192 170', { colour: edge, width: 3, cap: 'butt' }),
      path('M119 192V128L150 192', { colour: edge, width: 3, cap: 'butt' }),
      line([70, 0], [70, side], { colour: marking, width: 4, dash: '16 12' }),
      line([119, 0], [119, 124], { colour: marking, width: 4, dash: '8 7' }),
    ].join(''),
];

/** A ramp that runs beside an expressway behind a painted island. */
export const rampBeside: readonly Draw[] = [
  ({ road, edge, marking }) =>
    [
      rect(0, 0, 44, side, road),
      line([44, 0], [44, side], { colour: marking, width: 4 }),
      path('M48 24L66 8M48 60L66 44M48 96L66 80M48 132L66 116M48 168L66 152', { colour: marking, width: 4 }),
      rect(70, 0, 94, side, road),
      line([70, 0], [70, side], { colour: marking, width: 4 }),
      line([164, 0], [164, side], { colour: edge, width: 3 }),
    ].join(''),
];

/** A kerb with parking bays along the right edge of a road. */
export const bays: readonly Draw[] = [
  surface(30, 118),
  ({ road, marking, edge }) =>
    [
      rect(118, 0, 60, side, road),
      line([178, 0], [178, side], { colour: edge, width: 3 }),
      ...[20, 68, 116, 164].map((y) => line([120, y], [178, y], { colour: marking, width: 4 })),
    ].join(''),
  laneLine(74),
];
