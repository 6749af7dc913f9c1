import type { CompiledQuery } from 'kysely';

import { sql } from './tables.ts';

/** One step forward. Steps are never edited once released, and there is no way back. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly queries: () => readonly CompiledQuery[];
}

const { schema } = sql;

/** All steps, in order. */
export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: 'ledger, records and definitions',
    queries: () => [
      schema.createTable('entry')
        .addColumn('organisation', 'text', (c) => c.notNull())
        .addColumn('sequence', 'integer', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('bytes', 'blob', (c) => c.notNull())
        .addColumn('at', 'integer', (c) => c.notNull())
        .addColumn('matter', 'text')
        .addColumn('version', 'integer')
        .addColumn('command', 'text', (c) => c.unique())
        .addColumn('actor', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('entry_key', ['organisation', 'sequence'])
        .compile(),
      schema.createIndex('entry_of_matter').on('entry').columns(['matter', 'version']).unique().compile(),
      schema.createIndex('entry_by_instant').on('entry').columns(['at']).compile(),
      schema.createTable('payload')
        .addColumn('organisation', 'text', (c) => c.notNull())
        .addColumn('sequence', 'integer', (c) => c.notNull())
        .addColumn('item', 'text', (c) => c.notNull())
        .addColumn('salt', 'blob')
        .addColumn('bytes', 'blob')
        .addPrimaryKeyConstraint('payload_key', ['organisation', 'sequence', 'item'])
        .addForeignKeyConstraint('payload_of_entry', ['organisation', 'sequence'], 'entry', ['organisation', 'sequence'])
        .compile(),
      schema.createTable('chain')
        .addColumn('organisation', 'text', (c) => c.primaryKey())
        .addColumn('size', 'integer', (c) => c.notNull())
        .addColumn('head', 'text', (c) => c.notNull())
        .addColumn('peaks', 'text', (c) => c.notNull())
        .compile(),
      schema.createTable('matter')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('procedure', 'text', (c) => c.notNull())
        .addColumn('organisation', 'text', (c) => c.notNull())
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('state', 'blob', (c) => c.notNull())
        .addColumn('overall', 'text', (c) => c.notNull())
        .addColumn('updated_at', 'integer', (c) => c.notNull())
        .compile(),
      schema.createIndex('matter_of_organisation').on('matter').columns(['organisation', 'updated_at']).compile(),
      schema.createTable('light')
        .addColumn('number', 'integer', (c) => c.primaryKey())
        .addColumn('matter', 'text', (c) => c.notNull().references('matter.id'))
        .addColumn('row', 'text', (c) => c.notNull())
        .addColumn('lit_at', 'integer', (c) => c.notNull())
        .addColumn('lit_by', 'text', (c) => c.notNull())
        .addColumn('out_at', 'integer')
        .addColumn('out_by', 'text')
        .addColumn('out_outcome', 'text')
        .addColumn('changed', 'text')
        .compile(),
      schema.createIndex('light_of_matter').on('light').columns(['matter', 'out_at']).compile(),
      schema.createTable('published')
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('id', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('bytes', 'blob', (c) => c.notNull())
        .addColumn('validators', 'text')
        .addColumn('templates', 'text')
        .addColumn('published_at', 'integer', (c) => c.notNull())
        .addColumn('current', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('published_key', ['kind', 'id', 'hash'])
        .compile(),
      schema.createTable('account')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('account', 'text', (c) => c.notNull().unique())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('password_hash', 'text', (c) => c.notNull())
        .addColumn('assignments', 'text', (c) => c.notNull())
        .compile(),
      schema.createTable('checkpoint')
        .addColumn('number', 'integer', (c) => c.primaryKey())
        .addColumn('size', 'integer', (c) => c.notNull())
        .addColumn('at', 'integer', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .compile(),
      schema.createTable('meta')
        .addColumn('key', 'text', (c) => c.primaryKey())
        .addColumn('value', 'text', (c) => c.notNull())
        .compile(),
    ],
  },
  {
    id: 2,
    name: 'proposals and withdrawals',
    queries: () => [
      schema.createTable('proposal')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('subject', 'text', (c) => c.notNull())
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('base_id', 'text')
        .addColumn('base_hash', 'text')
        .addColumn('draft', 'text', (c) => c.notNull())
        .addColumn('from_day', 'text')
        .addColumn('draft_bytes', 'blob', (c) => c.notNull())
        .addColumn('bytes', 'blob', (c) => c.notNull())
        .addColumn('validators', 'text')
        .addColumn('templates', 'text')
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('proposed_by', 'text', (c) => c.notNull())
        .addColumn('proposed_at', 'integer', (c) => c.notNull())
        .addColumn('decided_by', 'text')
        .addColumn('decided_at', 'integer')
        .addColumn('decision_reason', 'text')
        .compile(),
      schema.createIndex('proposal_of_draft').on('proposal').columns(['draft', 'state']).compile(),
      schema.createTable('withdrawal')
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('id', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('withdrawn_by', 'text', (c) => c.notNull())
        .addColumn('withdrawn_at', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('withdrawal_key', ['kind', 'id', 'hash'])
        .compile(),
      schema.createTable('judged')
        .addColumn('release', 'text', (c) => c.notNull())
        .addColumn('organisation', 'text', (c) => c.notNull())
        .addColumn('sequence', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('judged_key', ['release', 'organisation', 'sequence'])
        .compile(),
    ],
  },
];
