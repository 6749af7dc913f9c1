import type { Request, Response } from 'express';
import multer from 'multer';

import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { fileKind } from './file-kind.ts';
import { sendJson } from './json.ts';
import { type Handlers, part } from './request.ts';
import { type Upload, uploadKey, uploadKeptMs } from './upload.ts';

/** The largest file that can be attached. */
export const largestFile = 20 * 1024 * 1024;

type Keys = 'POST /api/matters/:matter/attachments' | 'GET /api/matters/:matter/attachments/:attachment';

/**
 * Files: sent first (multipart, field `file`), answered with what the `attach` command needs; downloaded as files and
 * never as pages.
 */
export function attachments(edge: Edge): Pick<Handlers, Keys> {
  const { blobs, scratch, ids, clock } = edge.services;
  return {
    'POST /api/matters/:matter/attachments': async (request, response, { stored, person }) => {
      const file = await receive(request, response);
      const name = safeName(file.originalname);
      const mediaType = await fileKind(file.buffer, name);
      if (mediaType === undefined) throw new EdgeFault('file-type');
      const sha256 = await blobs.put(file.buffer);
      const upload: Upload = { person: person.id, matter: stored.id, attachment: ids.uuid(), name, mediaType, bytes: file.size, sha256 };
      scratch.put('upload', uploadKey(upload.attachment), upload, clock.now() + uploadKeptMs);
      const { person: _person, matter: _matter, ...answer } = upload;
      await sendJson(response.status(201), answer);
    },
    'GET /api/matters/:matter/attachments/:attachment': async (request, response, { stored }) => {
      const id = part(request, 'attachment');
      const record = (stored.matter.ledger.attachments ?? []).find((one) => one.id === id);
      const bytes = record && (await blobs.get(record.sha256));
      if (record === undefined || bytes === undefined) throw new EdgeFault('not-found');
      response.attachment(record.name).type(record.mediaType).set({
        'Cache-Control': 'private, no-store',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
      });
      response.send(Buffer.from(bytes));
    },
  };
}

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: largestFile, files: 1, fields: 4, parts: 5, fieldNameSize: 100, fieldSize: 1024, headerPairs: 50 },
  defParamCharset: 'utf8',
}).single('file');

function receive(request: Request, response: Response): Promise<Express.Multer.File> {
  return new Promise((resolve, reject) => {
    upload(request, response, (error: unknown) => {
      if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE') reject(new EdgeFault('too-large', { limit: '20 MB' }));
      else if (error !== undefined && error !== null) reject(new EdgeFault('malformed-body', {}, { cause: error }));
      else if (request.file === undefined || request.file.size === 0) reject(new EdgeFault('file-missing'));
      else resolve(request.file);
    });
  });
}

/** Control characters, what turns the reading direction or cannot be seen, and what is a path on some system. */
const unsafe = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\\/:*?"<>|]/u;

function safeName(given: string): string {
  const name = given.normalize('NFC').trim();
  if (name === '' || name.length > 200 || name.startsWith('.') || unsafe.test(name)) throw new EdgeFault('file-name');
  return name;
}
