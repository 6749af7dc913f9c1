import { describe, expect, it } from 'vitest';

import type { DraftEditAnswer, DraftEditRequest, DraftView } from '../../runtime/api/designer.ts';
import { type Part, type PartChange, type PartOf, partAt, withChange } from '../../runtime/engine/index.ts';
import { Desk, type DeskPorts } from './desk.ts';
import { Outbox, type Storage } from './outbox.ts';

const parameter = (id: string, title: string, value = 1): PartOf<'parameter'> => ({ kind: 'parameter', id, value: { type: 'integer', title, values: [{ value, source: { policy: 'rules', article: '1' } }] } });
const titleOf = (parts: readonly Part[], id: string) => {
  const part = partAt(parts, { kind: 'parameter', id });
  return part?.kind === 'parameter' ? part.value.title : undefined;
};

class Drawer implements Storage {
  readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
  key = (index: number) => [...this.items.keys()][index] ?? null;
}

const offline = new Error('offline');
const disputed = new Error('disputed');

/** A server of one draft, which refuses an edit of a part that somebody else has changed since the sender's base. */
class Server {
  number = 0;
  parts: readonly Part[] = [parameter('a', '甲'), parameter('b', '乙')];
  readonly edits: { readonly changes: readonly PartChange[]; readonly mine: boolean }[] = [];
  readonly ids = new Set<string>();
  readonly asked: DraftEditRequest[] = [];
  down = false;
  answerLost = false;

  view = (): DraftView => ({
    id: 'd', kind: 'release', title: '草稿', subject: 's', createdBy: 'p', createdByName: 'P', changedAt: '2026-09-15T00:00:00Z', edits: this.number,
    number: this.number, parts: this.parts, baseParts: [], log: [], canUndo: true, canRedo: false, present: [],
  });

  other(changes: readonly PartChange[]): void {
    this.#do(changes, false);
  }

  edit = async (request: DraftEditRequest): Promise<DraftEditAnswer> => {
    await Promise.resolve();
    this.asked.push(request);
    if (this.down) throw offline;
    const touched = this.edits.slice(request.base).filter(({ mine }) => !mine).flatMap(({ changes }) => changes);
    const about = (change: PartChange) => ('put' in change ? change.put.id : change.remove.id);
    if (!this.ids.has(request.commandId)) {
      if (request.changes.some((change) => touched.some((each) => about(each) === about(change)))) throw disputed;
      this.#do(request.changes, true);
      this.ids.add(request.commandId);
    }
    if (this.answerLost) {
      this.answerLost = false;
      throw offline;
    }
    return { number: this.number, changes: this.edits.slice(request.base).flatMap(({ changes }) => changes), log: [], canUndo: true, canRedo: false };
  };

  #do(changes: readonly PartChange[], mine: boolean): void {
    this.parts = changes.reduce(withChange, this.parts);
    this.edits.push({ changes, mine });
    this.number++;
  }
}

function open(server: Server, drawer = new Drawer()) {
  const later: (() => void)[] = [];
  const refused: unknown[] = [];
  let id = 0;
  const ports: DeskPorts = {
    read: async () => {
      await Promise.resolve();
      if (server.down) throw offline;
      return server.view();
    },
    edit: server.edit,
    turn: () => Promise.reject(new Error('not asked')),
    passing: (error) => error === offline,
    disputed: (error) => error === disputed,
    refused: (error) => refused.push(error),
    later: (_ms, act) => {
      later.push(act);
      return () => undefined;
    },
    newId: () => `c${++id}`,
    page: 'page',
  };
  const desk = new Desk(server.view(), ports, new Outbox(drawer, 'p', 'd'));
  desk.start();
  return { desk, later, refused, drawer };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the desk', () => {
  it('shows an edit at once and sends edits one at a time, in order, each on the number before it', async () => {
    const server = new Server();
    const { desk, drawer } = open(server);
    const first = desk.change('一', [{ put: parameter('a', '甲一') }]);
    const second = desk.change('二', [{ put: parameter('a', '甲二') }]);
    expect(titleOf(desk.state().parts, 'a')).toBe('甲二');
    expect(desk.state().saving).toBe('saving');
    expect(drawer.length).toBe(2);
    expect(await Promise.all([first, second])).toEqual([true, true]);
    await settle();
    expect(server.asked.map(({ base, label }) => [base, label])).toEqual([[0, '一'], [1, '二']]);
    expect(titleOf(server.parts, 'a')).toBe('甲二');
    expect(desk.state().saving).toBe('saved');
    expect(drawer.length).toBe(0);
  });

  it('sends an edit whose answer was lost again under the same id, and it counts once', async () => {
    const server = new Server();
    server.answerLost = true;
    const { desk, later } = open(server);
    const done = desk.change('一', [{ put: parameter('a', '甲一') }]);
    await settle();
    expect(desk.state().saving).toBe('offline');
    later.at(-1)?.();
    expect(await done).toBe(true);
    expect(new Set(server.asked.map(({ commandId }) => commandId)).size).toBe(1);
    expect(server.number).toBe(1);
  });

  it('keeps unsent edits over a reload, and puts them onto what others did meanwhile', async () => {
    const server = new Server();
    server.down = true;
    const { desk, drawer } = open(server);
    void desk.change('一', [{ put: parameter('a', '甲一') }]);
    await settle();
    desk.stop();
    server.down = false;
    server.other([{ put: parameter('b', '乙别') }]);
    const again = open(server, drawer);
    expect(titleOf(again.desk.state().parts, 'a')).toBe('甲一');
    await settle();
    expect(titleOf(server.parts, 'a')).toBe('甲一');
    expect(titleOf(again.desk.state().parts, 'b')).toBe('乙别');
    expect(drawer.length).toBe(0);
  });

  it('takes over what others do when it hears of it', async () => {
    const server = new Server();
    const { desk } = open(server);
    server.other([{ put: parameter('b', '乙别') }]);
    desk.hear(1);
    await settle();
    expect(titleOf(desk.state().parts, 'b')).toBe('乙别');
    expect(desk.state().view.number).toBe(1);
  });

  it('puts my change of one thing and another’s of another thing in the same part together', async () => {
    const server = new Server();
    const { desk } = open(server);
    server.other([{ put: parameter('a', '甲', 9) }]);
    expect(await desk.change('一', [{ put: parameter('a', '甲一', 1) }])).toBe(true);
    expect(partAt(server.parts, { kind: 'parameter', id: 'a' })).toEqual(parameter('a', '甲一', 9));
  });

  it('stands still where both changed the same thing, and goes on with what the person chose', async () => {
    for (const [choice, title, taken] of [['mine', '甲我', true], ['theirs', '甲他', false]] as const) {
      const server = new Server();
      const { desk } = open(server);
      server.other([{ put: parameter('a', '甲他', 9) }]);
      const done = desk.change('一', [{ put: parameter('a', '甲我') }]);
      await settle();
      const { conflict } = desk.state();
      expect(conflict?.disputes.map(({ ref, paths }) => [ref.id, paths])).toEqual([['a', ['/title']]]);
      expect(titleOf(server.parts, 'a')).toBe('甲他');
      desk.settle({ 'parameter/a': choice });
      expect(await done).toBe(taken);
      await settle();
      expect(desk.state().conflict).toBeUndefined();
      // What the other changed elsewhere in the part stays either way.
      expect(partAt(server.parts, { kind: 'parameter', id: 'a' })).toEqual(parameter('a', title, 9));
    }
  });

  it('gives up an edit that the server refuses, and says so', async () => {
    const server = new Server();
    const no = new Error('no');
    server.edit = () => Promise.reject(no);
    const { desk, refused, drawer } = open(server);
    expect(await desk.change('一', [{ put: parameter('a', '坏') }])).toBe(false);
    expect(titleOf(desk.state().parts, 'a')).toBe('甲');
    expect(refused).toEqual([no]);
    expect(drawer.length).toBe(0);
  });
});
