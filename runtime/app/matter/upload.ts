import type { CommandOf } from '../../engine/index.ts';
import type { ProblemDocument } from '../../api/index.ts';
import { ExchangeFailure, kindOf, parseJson } from '../../ui/index.ts';
import { pathOf } from '../wire/queries.ts';

/** What the server answers to an upload: what the `attach` command needs. */
export type Uploaded = Pick<CommandOf<'attach'>, 'attachment' | 'name' | 'mediaType' | 'bytes' | 'sha256'>;

/** Sends a file to be attached. */
export function upload(matter: string, file: File, progress: (percent: number) => void): Promise<Uploaded> {
  return sendFiles<Uploaded>(`${pathOf(matter)}/attachments`, [file], progress);
}

/** Sends files with progress (0 to 100); `fetch` cannot tell how far an upload has come. */
export function sendFiles<T>(path: string, files: readonly File[], progress: (percent: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(Math.round((event.loaded / event.total) * 100));
    };
    request.onerror = () => reject(new ExchangeFailure('offline', 0));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(parseJson<T>(request.responseText));
      else reject(new ExchangeFailure(kindOf(request.status), request.status, documentOf(request.responseText)));
    };
    const body = new FormData();
    for (const file of files) body.append('file', file, file.name);
    request.send(body);
  });
}

function documentOf(text: string): ProblemDocument | undefined {
  try {
    return parseJson<ProblemDocument>(text);
  } catch {
    return undefined;
  }
}
