import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { NextFunction, Request, Response } from 'express';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const packable: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg']);

interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  readonly immutable: boolean;
  readonly packable: boolean;
  readonly packed: Map<'br' | 'gzip', Promise<Buffer>>;
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/**
 * Serves the built app from memory: exactly the files that were there at start, so that no address leaves the folder.
 * Files with a hash in their name never change; any other page address answers with the app itself.
 */
export function staticApp(folder: string) {
  const assets = new Map<string, Asset>(filesOf(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, assetOf(file)]));
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const named = assets.get(request.path);
    const asset = named ?? (extname(request.path) === '' ? assets.get('/index.html') : undefined);
    if (asset === undefined) return next();
    response.set('Cache-Control', asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache').type(asset.type);
    response.vary('Accept-Encoding');
    const wanted = asset.packable ? request.acceptsEncodings('br', 'gzip') : false;
    if (wanted !== 'br' && wanted !== 'gzip') {
      response.send(asset.bytes);
      return;
    }
    response.set('Content-Encoding', wanted).send(await pack(asset, wanted));
  };
}

function pack(asset: Asset, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const known = asset.packed.get(encoding);
  if (known !== undefined) return known;
  const made =
    encoding === 'gzip'
      ? gzipped(asset.bytes, { level: 9 })
      : brotlied(asset.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  asset.packed.set(encoding, made);
  return made;
}

function assetOf(file: string): Asset {
  const extension = extname(file);
  return {
    bytes: readFileSync(file),
    type: types[extension] ?? 'application/octet-stream',
    immutable: /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(file),
    packable: packable.has(extension),
    packed: new Map(),
  };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return entry.isFile() && !entry.name.endsWith('.map') ? [path] : [];
  });
}
