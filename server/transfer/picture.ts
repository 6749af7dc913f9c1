import { RefusedFile } from './xml-document.ts';

const largest = 5 * 1024 * 1024;
const kinds = [
  { kind: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { kind: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/**
 * The picture an element carries as base64; undefined where it carries none.
 * @throws RefusedFile where it is too large or neither JPEG nor PNG by its first bytes.
 */
export function readPicture(text: string): { readonly kind: string; readonly bytes: number } | undefined {
  const packed = text.replace(/\s+/g, '');
  if (packed === '') return undefined;
  if (packed.length % 4 === 1 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) throw new RefusedFile('picture');
  const bytes = Buffer.from(packed, 'base64');
  const found = kinds.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte));
  if (found === undefined || bytes.length > largest) throw new RefusedFile('picture');
  return { kind: found.kind, bytes: bytes.length };
}
