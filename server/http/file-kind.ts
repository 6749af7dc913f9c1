import { extname } from 'node:path';

import { fileTypeFromBuffer } from 'file-type';

/** What may be attached, by the type its own first bytes tell, with the endings a name of it may have. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
};
const ofd = 'application/ofd';
const text = 'text/plain';

/**
 * The media type of a file by its content, where it is one that may be attached and its name ends accordingly;
 * undefined otherwise. A name never decides what a file is (threat 9).
 */
export async function fileKind(bytes: Buffer, name: string): Promise<string | undefined> {
  const ending = extname(name).toLowerCase();
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found !== undefined && kinds[found]?.includes(ending) === true) return found;
  if (ending === '.ofd' && (found === 'application/zip' || found === ofd) && isOfd(bytes)) return ofd;
  if (ending === '.txt' && found === undefined && isPlainText(bytes)) return text;
  return undefined;
}

/** GB/T 33190: a zip whose root holds `OFD.xml`, which writers put first. */
function isOfd(bytes: Buffer): boolean {
  return bytes.subarray(0, 65_536).includes('OFD.xml');
}

/** UTF-8 or GB 18030 without control characters, and not markup in disguise. */
function isPlainText(bytes: Buffer): boolean {
  if (bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  return !/^\s*</.test(bytes.subarray(0, 1024).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''));
}
