import type { Logger } from 'pino';

import type { DemoAccount } from '../../runtime/api/index.ts';
import { Access, type Person } from '../auth/access.ts';
import { Sessions } from '../auth/sessions.ts';
import { SignIn } from '../auth/sign-in.ts';
import { DraftReads } from '../queries/drafts.ts';
import { Judging } from '../queries/judging.ts';
import { ProposalReads } from '../queries/proposals.ts';
import { Reader, type Sources } from '../queries/reader.ts';
import type { Services } from '../services.ts';
import { Presence } from '../workspace/presence.ts';
import { News } from './news.ts';
import { Answers } from './problem.ts';

/** What only the edge is told. */
export interface EdgeOptions {
  /** Whom the sign-in page may offer; empty unless demo data is loaded. */
  readonly demoAccounts?: () => readonly DemoAccount[];
  /** Where requests are logged: method, route, status and time, no bodies and no personal data. */
  readonly logger?: Logger;
  /** Failed sign-ins one address may send in a quarter of an hour. */
  readonly signInsPerAddress?: number;
}

/** What every resource of the edge is made from. */
export class Edge {
  readonly services: Services;
  readonly options: EdgeOptions;
  readonly answers: Answers;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly news: News;
  readonly presence = new Presence();
  readonly draftReads: DraftReads;
  readonly proposalReads: ProposalReads;
  readonly #sources: Sources;
  #access: { readonly generation: number; readonly access: Access } | undefined;

  constructor(services: Services, options: EdgeOptions) {
    this.services = services;
    this.options = options;
    this.answers = new Answers(() => services.definitions.messages);
    this.sessions = new Sessions(services);
    this.signIn = new SignIn(services);
    this.news = new News(services.ids.uuid(), services.ledger.subscribe);
    this.draftReads = new DraftReads({
      definitions: services.definitions, records: services.records, presence: this.presence, now: () => services.clock.now(), proposals: services.proposals,
    });
    this.proposalReads = new ProposalReads({
      records: services.records, proposals: services.proposals, drafts: this.draftReads, access: () => this.access,
      check: (document) => services.lifecycle.check(document),
    });
    this.#sources = {
      records: services.records,
      definitions: services.definitions,
      access: () => this.access,
      judging: new Judging(services),
      workspace: services.workspace,
      now: () => services.clock.now(),
    };
  }

  /** Whether cookies need TLS. */
  get secure(): boolean {
    return this.services.production;
  }

  /** Roles × organisations × acts as published now. */
  get access(): Access {
    const { definitions } = this.services;
    const generation = definitions.generation();
    if (this.#access?.generation !== generation) this.#access = { generation, access: new Access(definitions.access, definitions.organisations) };
    return this.#access.access;
  }

  /** The only way to read records: as somebody. */
  readerFor(person: Person): Reader {
    return new Reader(this.#sources, person);
  }
}
