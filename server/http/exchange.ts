import { setImmediate } from 'node:timers/promises';

import type { Request, Response } from 'express';
import multer from 'multer';

import type { ExchangeFile, ExchangePreview } from '../../runtime/api/index.ts';
import { writeZip } from '../documents/zip.ts';
import { type Format, formatOf } from '../transfer/fields.ts';
import { mostFiles, onceEach, previewOf, unpacked } from '../transfer/preview.ts';
import { newFile } from '../transfer/write.ts';
import { EdgeFault } from './fault.ts';
import { sendJson } from './json.ts';
import { type Handlers, type OnMatter, part, query } from './request.ts';

/** The most bytes of one request, all files together. */
const largestRequest = 40 * 1024 * 1024;

type Keys = 'POST /api/matters/:matter/exchange/:exchange/preview' | 'GET /api/matters/:matter/exchange/:exchange';

/** File formats: what files would bring in, as a preview that writes nothing; subjects as files of the format. */
export function exchange(): Pick<Handlers, Keys> {
  return {
    'POST /api/matters/:matter/exchange/:exchange/preview': async (request, response, on) => {
      const format = wanted(request, on);
      const length = Number(request.headers['content-length']);
      if (!Number.isSafeInteger(length) || length > largestRequest) throw new EdgeFault('too-large', { limit: '40 MB' });
      const given = unpacked((await receive(request, response)).map(({ originalname, buffer }) => ({ name: originalname.slice(0, 200), bytes: buffer })), format.definition.extension);
      if (given.length > mostFiles) throw new EdgeFault('too-large', { limit: String(mostFiles) });
      const files: ExchangeFile[] = [];
      for (const file of given) {
        files.push('fault' in file ? file : previewOf(format, on.stored.matter, file));
        // Others are answered between two files.
        await setImmediate();
      }
      const answer: ExchangePreview = { exchange: format.definition.id, files: onceEach(files, format.definition.match.number) };
      await sendJson(response.set('Cache-Control', 'no-store'), answer);
    },
    'GET /api/matters/:matter/exchange/:exchange': (request, response, on) => {
      const format = wanted(request, on);
      const { definition } = format;
      const ids = query(request, 'subjects')?.split(',') ?? on.stored.matter.subjects.map(({ id }) => id);
      const subjects = ids.map((id) => on.stored.matter.subjects.find((subject) => subject.id === id) ?? missing());
      const files = new Map<string, Uint8Array>();
      for (const subject of subjects) {
        const label = on.reader.label(on.stored, subject.id).replace(/[^\p{L}\p{N}_-]+/gu, '') || subject.id;
        const name = files.has(`${label}.${definition.extension}`) ? `${label}-${subject.id}` : label;
        files.set(`${name}.${definition.extension}`, newFile(format, subject.forms[definition.form] ?? {}));
      }
      const [only] = files;
      response.set({ 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" });
      if (only === undefined) throw new EdgeFault('not-found');
      // A browser shows XML; this is to be kept.
      if (files.size === 1) response.attachment(only[0]).type('application/octet-stream').send(Buffer.from(only[1]));
      else response.attachment(`${definition.extension}-${String(files.size)}.zip`).type('application/zip').send(Buffer.from(writeZip(files)));
    },
  };
}

function missing(): never {
  throw new EdgeFault('not-found');
}

function wanted(request: Request, { reader, stored }: OnMatter): Format {
  return formatOf(reader.opening(stored).content, part(request, 'exchange')) ?? missing();
}

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 20 * 1024 * 1024, files: mostFiles, fields: 4, parts: mostFiles + 4, fieldNameSize: 100, fieldSize: 1024, headerPairs: 50 },
  defParamCharset: 'utf8',
}).array('file', mostFiles);

function receive(request: Request, response: Response): Promise<readonly Express.Multer.File[]> {
  return new Promise((resolve, reject) => {
    upload(request, response, (error: unknown) => {
      const { files } = request;
      if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE') reject(new EdgeFault('too-large', { limit: '20 MB' }));
      else if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_COUNT') reject(new EdgeFault('too-large', { limit: String(mostFiles) }));
      else if (error !== undefined && error !== null) reject(new EdgeFault('malformed-body', {}, { cause: error }));
      else if (!Array.isArray(files) || files.length === 0) reject(new EdgeFault('file-missing'));
      else resolve(files);
    });
  });
}
