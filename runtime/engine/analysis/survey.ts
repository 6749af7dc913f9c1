import type { Calendar } from '../calendar/calendar.ts';
import type { ConditionNode } from '../conditions/node.ts';
import { prepareCondition, type Vocabulary } from '../conditions/prepare.ts';
import type { Part, PartRef } from '../definitions/part.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { ancestors } from '../procedure/stages.ts';
import type { Problem } from '../problems.ts';
import { type LooseRelease, looseRelease } from '../release.ts';
import type { FindingTools } from './finding.ts';
import { partAt, partsOf } from './parts.ts';

/** A content looked through once, for all checks. */
export interface Survey {
  readonly content: ReleaseContent;
  readonly tools: FindingTools;
  readonly calendar: Calendar;
  readonly book: FactBook;
  /** The rules' prepared trees, in the ruleset's order; undefined where one cannot be prepared. */
  readonly rules: LooseRelease['rules'];
  /** The named conditions' prepared trees. */
  readonly conditions: ReadonlyMap<string, ConditionNode | undefined>;
  readonly problems: readonly Problem[];
  part(ref: PartRef): Part | undefined;
  /** The stages before a stage. */
  before(stage: string): ReadonlySet<string>;
  /** Every fact a fact is worked out from, itself included. */
  behind(fact: string): ReadonlySet<string>;
}

/** Looks a content through. */
export function survey(content: ReleaseContent, tools: FindingTools, calendar: Calendar): Survey {
  const { book, rules, problems } = looseRelease(content, tools);
  const own: Problem[] = [];
  const conditions = new Map(
    Object.entries(content.ruleset.conditions).map(([name, condition]) => [name, prepareCondition(condition, vocabularyOf(content, book), `/ruleset/conditions/${name}`, own)] as const),
  );
  const parts = partsOf(content);
  const earlier = new Map<string, ReadonlySet<string>>();
  const sources = new Map<string, ReadonlySet<string>>();
  return {
    content,
    tools,
    calendar,
    book,
    rules,
    conditions,
    problems: [...problems, ...own],
    part: (ref) => partAt(parts, ref),
    before: (stage) => remembered(earlier, stage, () => ancestors(content.procedure, stage)),
    behind: (fact) => remembered(sources, fact, () => closure(book, fact)),
  };
}

/** What a condition may read where no rule says for whom: any fact but a derived column. */
export function vocabularyOf(content: ReleaseContent, book: FactBook): Vocabulary {
  return {
    conditions: content.ruleset.conditions,
    factTitle: book.factTitle,
    hasCode: (list, code) => book.code(list, code) !== undefined,
    factType: (fact) => {
      const found = book.fact(fact);
      return found && found.kind !== 'column' ? found.type : 'unknown-fact';
    },
  };
}

function remembered<T>(memo: Map<string, T>, key: string, make: () => T): T {
  const found = memo.get(key);
  if (found !== undefined) return found;
  const made = make();
  memo.set(key, made);
  return made;
}

function closure(book: FactBook, fact: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [fact];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(book.fact(id)?.reads ?? []));
  }
  return found;
}
