/** A thread that checks contents, so that no draft holds the server; what it needs comes in messages. */
import { parentPort } from 'node:worker_threads';

import { Bug } from '../../runtime/engine/index.ts';
import { checkContent, type ContentQuestion } from './check-content.ts';

// only our own pool starts this thread and writes to it
const isQuestion = (value: unknown): value is ContentQuestion => typeof value === 'object' && value !== null && 'content' in value && 'hash' in value && 'years' in value;

const port = parentPort;
if (port === null) throw new Bug('a check thread started by nobody');
port.on('message', (message: unknown) => {
  if (!isQuestion(message)) throw new Bug('a message that is no question');
  void checkContent(message).then((answer) => { port.postMessage(answer); });
});
