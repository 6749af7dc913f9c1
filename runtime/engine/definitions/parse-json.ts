import type { Problem } from '../problems.ts';

const deepest = 64;
const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// Everything but the quote, the backslash and control characters (RFC 8259, section 7).
const unescaped = /[ !\u0023-\u005b\u005d-\uffff]*/y;
const space = /[ \t\n\r]*/y;

/** Thrown inside this file only, to leave the recursion. */
class Stop extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Parses JSON (RFC 8259) as everything that comes in is: no duplicate, `__proto__` or `constructor` keys, only safe
 * integers, no lone surrogates, nesting up to 64; strings and keys come out in Unicode NFC. Never throws: `malformed-json`
 * with the position where it is no JSON, `not-plain-json` with a JSON pointer where it is JSON we do not take.
 */
export function parseJson(text: string): { readonly value: unknown } | { readonly problems: Problem[] } {
  try {
    // a byte order mark is no part of the text (RFC 8259, section 8.1)
    return { value: new Parser(text.startsWith('\ufeff') ? text.slice(1) : text).whole() };
  } catch (stop) {
    if (stop instanceof Stop) return { problems: [stop.problem] };
    throw stop;
  }
}

class Parser {
  private readonly text: string;
  private at = 0;
  private readonly path: (string | number)[] = [];

  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    this.skip();
    const value = this.value();
    if (this.at < this.text.length) throw this.malformed();
    return value;
  }

  /** A value with the space behind it. */
  private value(): unknown {
    const value = this.bare();
    this.skip();
    return value;
  }

  private bare(): unknown {
    const next = this.text[this.at];
    if (next === '{') return this.object();
    if (next === '[') return this.array();
    if (next === '"') return this.string();
    if (next === '-' || (next !== undefined && next >= '0' && next <= '9')) return this.number();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    throw this.malformed();
  }

  private object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.list('}', () => {
      if (this.text[this.at] !== '"') throw this.malformed();
      const key = this.string();
      this.path.push(key);
      if (refusedKeys.has(key)) throw this.refused('key');
      if (Object.hasOwn(object, key)) throw this.refused('duplicate-key');
      this.skip();
      this.expect(':');
      this.skip();
      object[key] = this.value();
      this.path.pop();
    });
    return object;
  }

  private array(): unknown[] {
    const array: unknown[] = [];
    this.list(']', () => {
      this.path.push(array.length);
      array.push(this.value());
      this.path.pop();
    });
    return array;
  }

  private list(close: string, item: () => void): void {
    if (this.path.length >= deepest) throw this.refused('depth');
    this.at += 1;
    this.skip();
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      item();
      if (this.text[this.at] === close) break;
      this.expect(',');
      this.skip();
    }
    this.at += 1;
  }

  private string(): string {
    this.at += 1;
    let raw = '';
    for (;;) {
      raw += this.match(unescaped);
      const next = this.text[this.at];
      if (next === undefined || next < ' ') throw this.malformed();
      this.at += 1;
      if (next === '"') break;
      raw += this.escape();
    }
    if (loneSurrogate.test(raw)) throw this.refused('lone-surrogate');
    return raw.normalize('NFC');
  }

  private escape(): string {
    const letter = this.text[this.at] ?? '';
    this.at += 1;
    if (letter !== 'u') {
      const plain = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
      if (plain === undefined) throw this.malformed();
      return plain;
    }
    const digits = this.text.slice(this.at, this.at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.malformed();
    this.at += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private number(): number {
    const digits = this.match(number);
    if (digits === '') throw this.malformed();
    const value = /^-?\d+$/.test(digits) ? Number(digits) : Number.NaN;
    if (!Number.isSafeInteger(value)) throw this.refused('number');
    return value === 0 ? 0 : value;
  }

  private skip(): void {
    this.match(space);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private expect(sign: string): void {
    if (this.text[this.at] !== sign) throw this.malformed();
    this.at += 1;
  }

  private malformed(): Stop {
    return new Stop({ kind: 'problem', code: 'malformed-json', path: this.pointer(), params: { position: this.at } });
  }

  private refused(reason: string): Stop {
    const title = String(this.path.at(-1) ?? '');
    return new Stop({ kind: 'problem', code: 'not-plain-json', path: this.pointer(), title, params: { reason, position: this.at } });
  }

  private pointer(): string {
    return this.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  }
}
