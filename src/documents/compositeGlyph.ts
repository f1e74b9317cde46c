import type { Font } from 'fontkit';
import type { Drawn } from './shaping';

/** The tables of a font that is being written; `offset` is the length of its glyphs in bytes. */
export interface Composed {
  glyf: Uint8Array[];
  loca: { offsets: number[] };
  hmtx: { metrics: { advance: number; bearing: number }[] };
  offset: number;
  /** The number that a glyph of the font has in what is written. */
  includeGlyph(glyph: number): number;
}

/** Flags of a part (OpenType, table glyf): its place is two 16-bit numbers; further parts follow. */
const PLACED = 0x0001 | 0x0002;
const MORE = 0x0020;

const HEADER = 10;
const PART = 8;

/** Adds a glyph that is made of others; answers its number. */
export function composite(font: Font, written: Composed, parts: Drawn['parts'], advance: number): number {
  const [left, bottom, right, top] = boundsOf(font, parts);
  const view = new DataView(new ArrayBuffer(HEADER + PART * parts.length));
  [-1, left, bottom, right, top].forEach((value, index) => {
    view.setInt16(2 * index, value);
  });
  parts.forEach(({ glyph, x, y }, index) => {
    const at = HEADER + PART * index;
    view.setUint16(at, index < parts.length - 1 ? PLACED | MORE : PLACED);
    view.setUint16(at + 2, written.includeGlyph(glyph));
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  });
  written.glyf.push(new Uint8Array(view.buffer));
  written.loca.offsets.push(written.offset);
  written.hmtx.metrics.push({ advance, bearing: left });
  written.offset += view.byteLength;
  return written.glyf.length - 1;
}

function boundsOf(font: Font, parts: Drawn['parts']): [left: number, bottom: number, right: number, top: number] {
  const boxes = parts.map(({ glyph, x, y }) => ({ x, y, box: font.getGlyph(glyph).bbox }));
  // What has no outline, such as a space, has no bounds.
  const drawn = boxes.filter(({ box }) => Number.isFinite(box.minX));
  if (drawn.length === 0) return [0, 0, 0, 0];
  return [
    Math.min(...drawn.map(({ x, box }) => x + box.minX)),
    Math.min(...drawn.map(({ y, box }) => y + box.minY)),
    Math.max(...drawn.map(({ x, box }) => x + box.maxX)),
    Math.max(...drawn.map(({ y, box }) => y + box.maxY)),
  ];
}
