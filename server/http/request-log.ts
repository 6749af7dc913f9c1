import type { RequestHandler } from 'express';
import { type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * One line a request: method, path without its query, status and time. No headers, no bodies, no addresses: a log is read
 * by more people than the records are.
 */
export function requestLog(logger: Logger = pino({ level: 'silent' })): RequestHandler {
  return pinoHttp({
    logger,
    quietReqLogger: true,
    serializers: {
      req: (request: { readonly method?: string; readonly url?: string }) => ({ method: request.method, path: request.url?.split('?')[0] }),
      res: (response: { readonly statusCode?: number }) => ({ status: response.statusCode }),
      err: (error: { readonly type?: string }) => ({ type: error.type }),
    },
    customLogLevel: (_request, response, error) => (error !== undefined || response.statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: (request) => request.url?.startsWith('/api/events') === true },
  });
}
