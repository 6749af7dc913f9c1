import type { Request, Response } from 'express';

/** The session cookie's name; `__Host-` binds it to this host over TLS. */
function nameOf(secure: boolean): string {
  return secure ? '__Host-guicheng' : 'guicheng';
}

/** The session token a request carries. */
export function readToken(request: Request, secure: boolean): string | undefined {
  const wanted = nameOf(secure);
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === wanted) {
      const token = pair.slice(at + 1).trim();
      return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined;
    }
  }
  return undefined;
}

/** Hands the browser a session token that scripts cannot read and other sites cannot send. */
export function setToken(response: Response, token: string, secure: boolean): void {
  response.cookie(nameOf(secure), token, { httpOnly: true, sameSite: 'strict', secure, path: '/' });
}

/** Takes the session token back. */
export function clearToken(response: Response, secure: boolean): void {
  response.clearCookie(nameOf(secure), { httpOnly: true, sameSite: 'strict', secure, path: '/' });
}
