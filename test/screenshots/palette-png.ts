/** PNG with a palette: pictures of pages have few colours, and so weigh half of what the browser writes. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const most = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB, row by row. */
  readonly colours: Uint32Array;
}

/** What a byte is foretold to be (PNG, filter types 0 to 4). */
function foretold(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter === 0) return 0;
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(left + up - corner - each));
  return (a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0) ? left : (b ?? 0) <= (c ?? 0) ? up : corner;
}

/** Reads a PNG as browsers write it: eight bits a channel, RGB or RGBA, not interlaced. */
function read(png: Buffer): Pixels {
  const [width, height, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png.subarray(24, 29).toString('hex')];
  if (kind !== '0802000000' && kind !== '0806000000') throw new Error(`a PNG of another kind: ${kind}`);
  const size = kind.startsWith('0806') ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * size;
  const bytes = new Uint8Array(row * height);
  const byte = (y: number, x: number): number => (y < 0 || x < 0 ? 0 : (bytes[y * row + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      bytes[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + foretold(filter, byte(y, x - size), byte(y - 1, x), byte(y - 1, x - size));
    }
  }
  const colours = Uint32Array.from({ length: width * height }, (_, index) => (byte(0, index * size) << 16) | (byte(0, index * size + 1) << 8) | byte(0, index * size + 2));
  return { width, height, colours };
}

const channel = (colour: number, shift: number): number => (colour >> shift) & 0xff;
const distance = (a: number, b: number): number => [16, 8, 0].reduce((sum, shift) => sum + (channel(a, shift) - channel(b, shift)) ** 2, 0);

/** The colours that occur most, and for every colour that occurs the nearest of them. */
function paletteOf(colours: Uint32Array): { readonly palette: readonly number[]; readonly places: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, most).map(([colour]) => colour);
  const nearest = (colour: number): number => palette.reduce((best, each, index) => (distance(each, colour) < distance(palette[best] ?? 0, colour) ? index : best), 0);
  return { palette, places: new Map([...counts.keys()].map((colour) => [colour, nearest(colour)])) };
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The same picture with at most 256 colours. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, colours } = read(png);
  const { palette, places } = paletteOf(colours);
  const raw = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) raw[y * (width + 1) + 1 + x] = places.get(colours[y * width + x] ?? 0) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Uint8Array.from(palette.flatMap((colour) => [channel(colour, 16), channel(colour, 8), channel(colour, 0)]));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(raw, { level: 9 })), chunk('IEND', new Uint8Array())]);
}
