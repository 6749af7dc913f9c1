import type { EffectView } from '../../runtime/api/designer.ts';
import type { At } from '../../runtime/engine/index.ts';
import type { Ids, Log } from '../ports.ts';
import type { Definitions } from '../releases/definitions.ts';
import { type VersionContent, versionHash } from '../releases/versions.ts';
import type { Records } from '../store/records.ts';
import { Turns } from '../turns.ts';
import { EffectJob, type Round } from './job.ts';
import type { LawContent } from './message.ts';

export interface EffectParts {
  readonly records: Pick<Records, 'statesAfter' | 'countOf'>;
  readonly definitions: Definitions;
  readonly ids: Ids;
  readonly log: Log;
}

/** What is asked: the version that would be published, the moment of today, and how organisations are called. */
export interface EffectQuestion {
  readonly version: VersionContent;
  readonly subject: string;
  readonly now: At;
  readonly organisationTitle: (organisation: string) => string;
}

/** How many effects are remembered. */
const kept = 20;

/** What drafts would change for stored matters: one at a time in threads of their own, remembered until the process ends. */
export class Effects {
  readonly #parts: EffectParts;
  readonly #turns = new Turns();
  readonly #jobs = new Map<string, EffectJob>();

  constructor(parts: EffectParts) {
    this.#parts = parts;
  }

  /** Starts judging every stored matter the version could reach, as of today or of its first day. */
  start(question: EffectQuestion): EffectView {
    const { records, ids, log } = this.#parts;
    const id = ids.uuid();
    const job = new EffectJob({ id, rounds: this.#rounds(question), today: question.now.date, organisationTitle: question.organisationTitle, records, log });
    this.#jobs.set(id, job);
    const [oldest] = this.#jobs.size > kept ? this.#jobs : [];
    if (oldest !== undefined) {
      oldest[1].cancel();
      this.#jobs.delete(oldest[0]);
    }
    void this.#turns.take('all', () => job.run());
    return job.view();
  }

  /** How far one is and what it found; undefined where there is none. */
  get(id: string): EffectView | undefined {
    return this.#jobs.get(id)?.view();
  }

  /** Stops one that runs; what it found so far stays. */
  cancel(id: string): EffectView | undefined {
    const job = this.#jobs.get(id);
    job?.cancel();
    return job?.view();
  }

  /** Stops everything, as the server does at its end. */
  close(): void {
    for (const job of this.#jobs.values()) job.cancel();
  }

  /** One round for each procedure that is reached, with both laws. */
  #rounds({ version, subject, now }: EffectQuestion): readonly Round[] {
    const { definitions } = this.#parts;
    switch (version.kind) {
      case 'messages':
        return [];
      case 'calendar': {
        const reached = definitions.procedures().filter(({ calendar }) => calendar === subject);
        return reached.map(({ id }) => ({ procedure: id, assignment: { before: this.#law(id), after: { ...this.#law(id), years: version.content }, at: now } }));
      }
      case 'release': {
        const before = this.#law(subject);
        const { from } = version.content.ruleset.inForce;
        if (before.releases.length === 0) return [];
        const after = { ...before, releases: withRelease(before.releases, { hash: versionHash(version), content: version.content }) };
        return [{ procedure: subject, assignment: { before, after, at: from > now.date ? { date: from } : now } }];
      }
    }
  }

  #law(procedure: string): LawContent {
    const releases = this.#parts.definitions.releases(procedure).map(({ hash, content }) => ({ hash, content }));
    return { releases, years: this.#parts.definitions.calendar(releases[0]?.content.procedure.calendar ?? '') ?? [] };
  }
}

/** The releases with one more: behind those that come into force on the same day. */
function withRelease(releases: LawContent['releases'], added: LawContent['releases'][number]): LawContent['releases'] {
  const others = releases.filter(({ hash }) => hash !== added.hash);
  const place = others.findIndex(({ content }) => content.ruleset.inForce.from > added.content.ruleset.inForce.from);
  return place < 0 ? [...others, added] : [...others.slice(0, place), added, ...others.slice(place)];
}
