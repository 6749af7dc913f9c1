import { reasons } from '../../conditions/fold.ts';
import { allOf, anyOf, type Truth, truthOf } from '../../conditions/truth.ts';
import { readPlain } from '../../values/read-plain.ts';
import { known, lacking, type Value, unknown } from '../../values/value.ts';
import type { FactType, ValueType } from '../../values/value-type.ts';
import type { Derivation } from '../derivation.ts';
import { booleanOf, numberOf, resultOf, textOf, wrong } from './strict.ts';

const boolean: ValueType = { type: 'boolean' };
const scalars: readonly FactType[] = ['boolean', 'integer', 'fraction', 'text', 'code', 'codes', 'date', 'month', 'time'];

/** A boolean of three truths; where it is unknown, what the undecided values lack. */
export function booleanValue(truth: Truth, lacks: readonly Value[]): Value {
  return truth === 'unknown' ? (lacking(lacks) ?? unknown()) : known(truth === 'true');
}

function kleene(summary: string, combine: (truths: readonly Truth[]) => Truth): Derivation {
  return {
    summary: `${summary} Argument: of (a list of booleans).`,
    prepare(args) {
      const parts = args.values('of', ['boolean']);
      return {
        type: boolean,
        evaluate(scene) {
          const values = parts.map((part) => part.evaluate(scene));
          const truths = values.map(booleanOf).map((value) => (value === undefined ? 'unknown' : truthOf(value)));
          return booleanValue(combine(truths), values);
        },
      };
    },
  };
}

function sameValue(a: Value, b: Value): boolean {
  return a.kind === 'known' && b.kind === 'known' && typeof a.value !== 'object' && a.value === b.value;
}

const lookup: Derivation = {
  summary:
    'An attribute of a code. Arguments: list (a code list’s id), attribute (its name), code. Unknown while the code is, or where ' +
    'the list says nothing for it; malformed for a code that is not in the list.',
  prepare(args) {
    const list = args.codeList('list');
    const attribute = args.attribute('attribute', list);
    const code = args.value('code', ['code', 'text']);
    // Attributes are JSON: text may stand for a date, a code or a fraction where the fact says so.
    const type = attribute.type.type === 'text' ? args.declared : attribute.type;
    return {
      type,
      evaluate(scene) {
        const value = code.evaluate(scene);
        const text = textOf(value);
        if (text === undefined) return value;
        const attributes = args.lookUp(list, text);
        if (!attributes) return wrong({ list, value: text });
        const raw = attributes[attribute.name];
        return raw === undefined || raw === null ? unknown() : resultOf(readPlain(raw, type.type));
      },
    };
  },
};

const step: Derivation = {
  summary:
    'Steps from one code to another: the difference of an integer attribute, to − from. Arguments: list, attribute, from, to (codes). ' +
    'Unknown while one is; malformed for a code that is not in the list.',
  prepare(args) {
    const list = args.codeList('list');
    const attribute = args.attribute('attribute', list);
    if (attribute.type.type !== 'integer') args.complain('attribute', 'type-mismatch');
    const ends = [args.value('from', ['code', 'text']), args.value('to', ['code', 'text'])];
    return {
      type: { type: 'integer' },
      evaluate(scene) {
        const values = ends.map((end) => end.evaluate(scene));
        const lacks = lacking(values);
        if (lacks) return lacks;
        const found = values.map((value) => args.lookUp(list, textOf(value) ?? ''));
        const stranger = found.findIndex((attributes) => attributes === undefined);
        if (stranger >= 0) return wrong({ list, value: textOf(values[stranger] ?? unknown()) ?? '' });
        const steps = found.map((attributes) => numberOf(resultOf(readPlain(attributes?.[attribute.name], 'integer'))));
        const [from, to] = steps;
        return from === undefined || to === undefined ? unknown() : known(to - from);
      },
    };
  },
};

/** Derivations that choose, look up and combine truths. */
export const choices = {
  firstKnown: {
    summary:
      'The first value that is known. Argument: of (a list of one type). A malformed value before it is malformed; unknown where all are.',
    prepare(args) {
      const parts = args.values('of', scalars);
      const type = parts[0]?.type ?? args.declared;
      if (parts.some((part) => part.type.type !== type.type)) args.complain('of', 'type-mismatch');
      return {
        type,
        evaluate(scene) {
          const passed: Value[] = [];
          for (const part of parts) {
            const value = part.evaluate(scene);
            if (value.kind !== 'unknown') return value;
            passed.push(value);
          }
          return lacking(passed) ?? unknown();
        },
      };
    },
  },
  when: {
    summary:
      'One value or another. Arguments: is (a boolean), then, otherwise (of one type). Unknown while `is` is, unless both are the same.',
    prepare(args) {
      const is = args.value('is', ['boolean']);
      const then = args.value('then', scalars);
      const otherwise = args.value('otherwise', scalars);
      if (then.type.type !== otherwise.type.type) args.complain('otherwise', 'type-mismatch');
      return {
        type: then.type,
        evaluate(scene) {
          const condition = is.evaluate(scene);
          const truth = booleanOf(condition);
          if (truth !== undefined) return (truth ? then : otherwise).evaluate(scene);
          const value = then.evaluate(scene);
          return condition.kind === 'unknown' && sameValue(value, otherwise.evaluate(scene)) ? value : condition;
        },
      };
    },
  },
  oneOf: {
    summary: 'Whether a code is one of several. Arguments: code, codes (written out). Unknown while the code is.',
    prepare(args) {
      const code = args.value('code', ['code', 'text']);
      const codes = args.codes('codes', code);
      return {
        type: boolean,
        evaluate(scene) {
          const value = code.evaluate(scene);
          const text = textOf(value);
          return text === undefined ? value : known(codes.includes(text));
        },
      };
    },
  },
  isRecorded: {
    summary: 'Whether a fact is known. Argument: fact ({"fact": id}). Never unknown; malformed where the fact is.',
    prepare(args) {
      const fact = args.fact('fact');
      return {
        type: boolean,
        evaluate(scene) {
          const value = fact.evaluate(scene);
          return value.kind === 'malformed' ? value : known(value.kind !== 'unknown');
        },
      };
    },
  },
  holds: {
    summary: 'Whether a condition over facts holds. Argument: condition (as in rules). Unknown while it is undecided.',
    prepare(args) {
      const condition = args.condition('condition');
      return {
        type: boolean,
        evaluate(scene) {
          const branch = condition(scene);
          return booleanValue(branch.truth, reasons(branch));
        },
      };
    },
  },
  allOf: kleene('True where all are; false as soon as one is, whatever is unknown.', allOf),
  anyOf: kleene('True as soon as one is, whatever is unknown; false where all are.', anyOf),
  lookup,
  step,
} as const satisfies Record<string, Derivation>;
