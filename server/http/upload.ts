import { type Static, Type } from '@sinclair/typebox';
import { Ajv } from 'ajv';

import type { CommandOf } from '../../runtime/engine/index.ts';

/** A file that was sent and is not attached yet: scratch, kept for a day. */
export const Upload = Type.Object(
  {
    person: Type.String(),
    matter: Type.String(),
    attachment: Type.String(),
    name: Type.String(),
    mediaType: Type.String(),
    bytes: Type.Integer(),
    sha256: Type.String(),
  },
  { additionalProperties: false },
);
export type Upload = Static<typeof Upload>;
export const uploadKeptMs = 24 * 60 * 60_000;

const isUpload = new Ajv().compile<Upload>(Upload);

/** Where an upload is kept in scratch. */
export function uploadKey(attachment: string): string {
  return attachment;
}

/** Whether what scratch holds is the very file the command names, sent by that person to that matter. */
export function isUploadOf(stored: unknown, by: Pick<Upload, 'person' | 'matter'>, command: CommandOf<'attach'>): boolean {
  if (!isUpload(stored)) return false;
  const { person, matter, attachment, name, mediaType, bytes, sha256 } = stored;
  return (
    person === by.person && matter === by.matter && attachment === command.attachment && name === command.name &&
    mediaType === command.mediaType && bytes === command.bytes && sha256 === command.sha256
  );
}
