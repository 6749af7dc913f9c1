import { afterAll, beforeAll, expect, test } from 'vitest';

import type { MatterView, ProblemDocument } from '../../runtime/api/index.ts';
import type { CommandOf } from '../../runtime/engine/index.ts';
import { largestFile } from '../../server/http/attachments.ts';
import { type Browser, startServer, type TestServer } from '../support/api.ts';

interface Uploaded {
  readonly attachment: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

let server: TestServer;
let teacher: Browser;
let matter: string;

beforeAll(async () => {
  server = await startServer();
  teacher = await server.as('teacher');
  matter = await teacher.open('去农场');
  await teacher.does(matter, { kind: 'add-subject', subject: 'c1', form: { name: '一班', pupils: 20, adults: 2 } });
});
afterAll(() => server.close());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

function upload(browser: Browser, name: string, content: Uint8Array | string, type = 'application/octet-stream'): Promise<Response> {
  const form = new FormData();
  form.append('file', new File([typeof content === 'string' ? content : Buffer.from(content)], name, { type }));
  return browser.send('POST', `/api/matters/${matter}/attachments`, form);
}

/** Sends a part with a header exactly as written, which FormData would clean. */
function uploadRaw(disposition: string, content: string | Buffer): Promise<Response> {
  const body = Buffer.concat([Buffer.from(`--x\r\nContent-Disposition: ${disposition}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n--x--\r\n')]);
  return fetch(`${server.url}/api/matters/${matter}/attachments`, {
    method: 'POST', headers: { cookie: teacher.cookie, origin: server.url, 'content-type': 'multipart/form-data; boundary=x' }, body,
  });
}

const attach = ({ attachment, name, mediaType, bytes, sha256 }: Uploaded): CommandOf<'attach'> => ({ kind: 'attach', stage: 'plan', attachment, name, mediaType, bytes, sha256 });

test('a file is sent, attached, and comes back as the same bytes, as a file and never as a page', async () => {
  const answer = await upload(teacher, '家长 通知“一”.pdf', pdf);
  expect(answer.status).toBe(201);
  const uploaded = (await answer.json()) as Uploaded;
  expect(uploaded).toMatchObject({ name: '家长 通知“一”.pdf', mediaType: 'application/pdf', bytes: pdf.length });
  expect((await teacher.get(`/api/matters/${matter}/attachments/${uploaded.attachment}`)).status).toBe(404);

  await teacher.does(matter, attach(uploaded));
  const view = await teacher.read<MatterView>(`/api/matters/${matter}`);
  expect(view.matter.ledger.attachments?.[0]).toMatchObject({ id: uploaded.attachment, sha256: uploaded.sha256 });

  const file = await teacher.get(`/api/matters/${matter}/attachments/${uploaded.attachment}`);
  expect(Buffer.from(await file.arrayBuffer()).equals(pdf)).toBe(true);
  expect(file.headers.get('content-type')).toBe('application/pdf');
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=".*"; filename\*=UTF-8''/);
  expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('家长 通知“一”.pdf'));
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  const neighbour = await server.as('neighbour');
  expect((await neighbour.get(`/api/matters/${matter}/attachments/${uploaded.attachment}`)).status).toBe(404);
});

test.each([
  ['an SVG', 'photo.svg', svg],
  ['an SVG renamed to PNG', 'photo.png', svg],
  ['an SVG renamed to text', 'photo.txt', svg],
  ['an SVG renamed to text behind a byte order mark', 'photo.txt', `\ufeff  ${svg}`],
  ['a page', 'page.html', '<!doctype html><script>1</script>'],
  ['a page renamed to PDF', 'page.pdf', '<!doctype html><script>1</script>'],
  ['a program', 'run.exe', Buffer.from('MZ\u0000\u0000')],
  ['a PNG called a PDF', 'photo.pdf', png],
  ['a zip called a Word file', 'letter.docx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ['bytes called text', 'notes.txt', Buffer.from([0, 1, 2, 3])],
])('%s is refused', async (_what, name, content) => {
  const answer = await upload(teacher, name, content, 'image/png');
  expect(answer.status).toBe(415);
  expect(((await answer.json()) as ProblemDocument).code).toBe('file-type');
});

test.each([
  ['a PNG', '照片.PNG', png, 'image/png'],
  ['plain text', '说明.txt', '第一行\n第二行\n', 'text/plain'],
])('%s is taken', async (_what, name, content, mediaType) => {
  const answer = await upload(teacher, name, content);
  expect(answer.status).toBe(201);
  expect(((await answer.json()) as Uploaded).mediaType).toBe(mediaType);
});

test.each([
  ['a line break, encoded', "form-data; name=\"file\"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%3D1.pdf"],
  ['a quotation mark', 'form-data; name="file"; filename="a\\".pdf"'],
  ['a reversed reading direction', "form-data; name=\"file\"; filename*=UTF-8''a%E2%80%AEfdp.pdf"],
  ['a zero-width character', "form-data; name=\"file\"; filename*=UTF-8''a%E2%80%8B.pdf"],
  ['a hidden name', 'form-data; name="file"; filename=".pdf"'],
])('a name with %s is refused', async (_what, disposition) => {
  const answer = await uploadRaw(disposition, pdf);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('a path in a name leaves only the name', async () => {
  const answer = await uploadRaw('form-data; name="file"; filename="../../etc/a.pdf"', pdf);
  if (answer.status === 201) expect(((await answer.json()) as Uploaded).name).toBe('a.pdf');
  else expect(answer.status).toBe(400);
});

test('exactly the largest file is taken, one byte more is not', { timeout: 60_000 }, async () => {
  const whole = Buffer.concat([pdf, Buffer.alloc(largestFile - pdf.length, 0x20)]);
  expect((await upload(teacher, 'large.pdf', whole)).status).toBe(201);
  const more = await upload(teacher, 'larger.pdf', Buffer.concat([whole, Buffer.from(' ')]));
  expect(more.status).toBe(413);
  expect(((await more.json()) as ProblemDocument).detail).toContain('20 MB');
});

test('no file, two files, or a file under another name is refused', async () => {
  expect((await teacher.send('POST', `/api/matters/${matter}/attachments`, new FormData())).status).toBe(400);
  const two = new FormData();
  two.append('file', new File(['a'], 'a.txt'));
  two.append('file', new File(['b'], 'b.txt'));
  expect((await teacher.send('POST', `/api/matters/${matter}/attachments`, two)).status).toBe(400);
  const other = new FormData();
  other.append('document', new File(['a'], 'a.txt'));
  expect((await teacher.send('POST', `/api/matters/${matter}/attachments`, other)).status).toBe(400);
});

test("a known hash opens nobody else's file: only what one uploaded to the matter oneself can be attached", async () => {
  const mine = (await (await upload(teacher, 'mine.pdf', pdf)).json()) as Uploaded;
  const neighbour = await server.as('neighbour');
  const theirs = await neighbour.open('别校');
  const stolen = await neighbour.command(theirs, attach(mine));
  expect(stolen.status).toBe(409);
  expect(((await stolen.json()) as ProblemDocument).code).toBe('upload-missing');
  expect((await teacher.command(matter, { ...attach(mine), name: 'another.pdf' })).status).toBe(409);
  expect((await teacher.command(matter, { ...attach(mine), mediaType: 'text/html' })).status).toBe(409);
  expect((await teacher.command(matter, attach(mine))).status).toBe(200);
});
