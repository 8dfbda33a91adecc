import type { Pixels } from './pixels';

/** A plate is 440 × 140 mm (480 × 140 for new energy); seen from the side it looks narrower, and its frame adds to it. */
const narrowest = 1.7;
const widest = 6.5;
/** Side of the squares in which colours are counted. */
const cell = 4;

type Colour = (red: number, green: number, blue: number) => boolean;
// By what marks them off from paint and sky in daylight and lamplight: blue, new-energy green, yellow, white.
const colours: readonly Colour[] = [
  (r, g, b) => b > 70 && b > r * 1.5 && b > g * 1.15,
  (r, g, b) => g > 90 && g > r * 1.12 && g > b * 1.05 && b > 50,
  (r, g, b) => r > 120 && g > 85 && r > b * 1.7 && g > b * 1.35 && r - g < 90,
  (r, g, b) => Math.min(r, g, b) > 150 && Math.max(r, g, b) - Math.min(r, g, b) < 40,
];

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  cells: number;
}

/** Squares that are mostly of one colour. */
function squares({ width, height, data }: Pixels, isColour: Colour): { on: boolean[]; columns: number; rows: number } {
  const columns = Math.floor(width / cell);
  const rows = Math.floor(height / cell);
  const on: boolean[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let count = 0;
      for (let y = row * cell; y < (row + 1) * cell; y += 1) {
        for (let x = column * cell; x < (column + 1) * cell; x += 1) {
          const at = (y * width + x) * 4;
          if (isColour(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) count += 1;
        }
      }
      on.push(count >= (cell * cell) / 3);
    }
  }
  return { on, columns, rows };
}

/** Regions of squares that touch. */
function regions(on: boolean[], columns: number, rows: number): Box[] {
  const boxes: Box[] = [];
  const seen = new Uint8Array(on.length);
  for (let first = 0; first < on.length; first += 1) {
    if (!on[first] || seen[first]) continue;
    const box: Box = { left: columns, right: 0, top: rows, bottom: 0, cells: 0 };
    const open = [first];
    seen[first] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const column = at % columns;
      const row = Math.floor(at / columns);
      box.left = Math.min(box.left, column);
      box.right = Math.max(box.right, column + 1);
      box.top = Math.min(box.top, row);
      box.bottom = Math.max(box.bottom, row + 1);
      box.cells += 1;
      const beside = [
        column > 0 ? at - 1 : -1,
        column + 1 < columns ? at + 1 : -1,
        row > 0 ? at - columns : -1,
        row + 1 < rows ? at + columns : -1,
      ];
      for (const next of beside) {
        if (next < 0 || !on[next] || seen[next]) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
    boxes.push(box);
  }
  return boxes;
}

const leastTurns = 6;
const leastContrast = 45;

/** Whether most lines through the middle change often between light and dark, as across seven characters. */
function hasCharacters({ width, data }: Pixels, box: Box): boolean {
  const [left, right] = [box.left * cell, box.right * cell];
  const [top, bottom] = [box.top * cell, box.bottom * cell];
  const grey = (x: number, y: number): number => {
    const at = (y * width + x) * 4;
    return 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
  };
  const inner = (bottom - top) / 4;
  let lines = 0;
  let written = 0;
  for (let y = Math.round(top + inner); y < bottom - inner; y += 1) {
    const line = Array.from({ length: right - left }, (_, x) => grey(left + x, y));
    const [least, most] = [Math.min(...line), Math.max(...line)];
    const middle = (least + most) / 2;
    let turns = 0;
    for (let x = 1; x < line.length; x += 1) if ((line[x] ?? 0) > middle !== (line[x - 1] ?? 0) > middle) turns += 1;
    lines += 1;
    if (most - least >= leastContrast && turns >= leastTurns) written += 1;
  }
  return lines > 0 && written >= lines / 2;
}

/**
 * Whether something in the picture is coloured, shaped and written on like a number plate. It reads no plate and may
 * err either way: it is good for a hint to take the picture again, and for nothing else.
 */
export function showsPlate(pixels: Pixels): boolean {
  return colours.some((isColour) => {
    const { on, columns, rows } = squares(pixels, isColour);
    return regions(on, columns, rows).some((box) => {
      const [across, down] = [box.right - box.left, box.bottom - box.top];
      const ratio = across / down;
      const isShaped = ratio >= narrowest && ratio <= widest && box.cells >= (across * down) / 2;
      const isSized = across * cell >= pixels.width * 0.07 && across * cell <= pixels.width * 0.9 && down >= 2;
      return isShaped && isSized && hasCharacters(pixels, box);
    });
  });
}
