/**
 * Durable saves through the API: command, decision, verdict, ledger entry and fsync, with 1 client and with 100 clients at
 * work, against the bare commit rate of the same database on the same disk. A person at work saves a stage every few
 * seconds; how much the server bears beyond that is printed beside it, without a bound.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';

import { median, percentile, report } from './measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const clients = 100;
/** Between two saves of one client at work. */
const pauseMs = 4000;
const savesEach = 3;

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookie?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: clients });

function call(port: number, method: string, path: string, cookie: string, body?: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const sent = request(
      {
        agent,
        port,
        method,
        path,
        headers: {
          origin: `http://localhost:${port}`,
          host: `localhost:${port}`,
          cookie,
          ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (answer) => {
        let received = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (received += chunk));
        answer.on('end', () => {
          const set = answer.headers['set-cookie']?.[0]?.split(';')[0];
          resolve({ status: answer.statusCode ?? 0, body: received, ...(set === undefined ? {} : { cookie: set }) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

function start(dataDir: string): Promise<{ readonly server: ChildProcess; readonly port: number }> {
  const server = spawn(process.execPath, ['--disable-proto=delete', join(root, 'dist/server/main.js')], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout.setEncoding('utf8');
    server.stdout.on('data', (chunk: string) => {
      text += chunk;
      const found = /http:\/\/localhost:(\d+)/.exec(text);
      if (found?.[1] !== undefined) resolve({ server, port: Number(found[1]) });
    });
    server.on('exit', (code) => reject(new Error(`the server ended with ${code ?? 'a signal'}`)));
  });
}

/** Commits a second of the bare database: one row of the size of a save, synchronous FULL. */
function bareCommitMs(folder: string): number {
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table entry (id integer primary key, bytes blob)');
  const insert = database.prepare('insert into entry (bytes) values (?)');
  const bytes = Buffer.alloc(4096, 1);
  const times: number[] = [];
  for (let round = 0; round < 500; round += 1) {
    const began = performance.now();
    insert.run(bytes);
    times.push(performance.now() - began);
  }
  database.close();
  return median(times);
}

export async function saveBench(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'guicheng-bench-'));
  const { server, port } = await start(join(folder, 'data'));
  try {
    const { cookie = '' } = await call(port, 'POST', '/api/session', '', { account: 'kunshan', password: 'guicheng-demo' });
    const bare = bareCommitMs(folder);
    const matters: string[] = [];
    for (let index = 0; index < clients; index += 1) {
      const answer = await call(port, 'POST', '/api/matters', cookie, {
        commandId: randomUUID(),
        command: { kind: 'open-matter', procedure: 'cadre-selection', title: `批次${index}` },
      });
      if (answer.status >= 300) throw new Error(answer.body);
      matters.push((JSON.parse(answer.body) as { matter: string }).matter);
    }
    const versions = new Map<string, number>();
    const save = async (matter: string): Promise<number> => {
      const base = versions.get(matter) ?? 0;
      const command = {
        kind: 'save-stage',
        stage: 'nomination',
        forms: [{ form: 'nomination', base, data: { analysisReport: `情况${base}`, proposedOn: '2026-09-01' } }],
      };
      const began = performance.now();
      const answer = await call(port, 'POST', `/api/matters/${matter}/commands`, cookie, { commandId: randomUUID(), command });
      const took = performance.now() - began;
      if (answer.status >= 300) throw new Error(`${answer.status} ${answer.body}`);
      versions.set(matter, base + 1);
      return took;
    };
    const [first = ''] = matters;
    for (let warm = 0; warm < 30; warm += 1) await save(first);
    const alone: number[] = [];
    for (let round = 0; round < 200; round += 1) alone.push(await save(first));

    const atWork: number[] = [];
    await Promise.all(
      matters.map(async (matter, index) => {
        await new Promise((resolve) => setTimeout(resolve, (index * pauseMs) / clients));
        for (let round = 0; round < savesEach; round += 1) {
          atWork.push(await save(matter));
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
        }
      }),
    );

    const flat: number[] = [];
    const began = performance.now();
    await Promise.all(
      matters.map(async (matter) => {
        for (let round = 0; round < 5; round += 1) flat.push(await save(matter));
      }),
    );
    const rate = flat.length / ((performance.now() - began) / 1000);
    const peer = { name: 'bare commit', figure: bare };
    const kept = [
      report('durable save, 1 client, p99', percentile(alone, 0.99), 'ms', 50, peer),
      report(`durable save, ${clients} clients saving every ${pauseMs / 1000} s, p99`, percentile(atWork, 0.99), 'ms', 50, peer),
    ];
    console.log(
      `     ${clients} clients without a pause: ${rate.toFixed(0)} saves/s, p99 ${percentile(flat, 0.99).toFixed(0)} ms, ${(rate / (1000 / bare)).toFixed(3)} × the bare commit rate`,
    );
    return kept.every(Boolean);
  } finally {
    server.removeAllListeners('exit');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
    agent.destroy();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
