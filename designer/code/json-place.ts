/** Where in a JSON text the value at a JSON pointer stands, by characters from 0; undefined where it has none. */
export function placeOf(text: string, pointer: string): { readonly from: number; readonly to: number } | undefined {
  const keys = pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const reader = new Reader(text);
  return reader.find(keys);
}

/** Walks over a text that is JSON. */
class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The value the keys lead to; where a key is not there, the object it should be in. */
  find(keys: readonly string[]): { readonly from: number; readonly to: number } | undefined {
    this.space();
    const from = this.at;
    const [key, ...rest] = keys;
    if (key === undefined) {
      this.skip();
      return { from, to: this.at };
    }
    const opened = this.text[this.at];
    if (opened !== '{' && opened !== '[') return { from, to: from + 1 };
    this.at += 1;
    for (let index = 0; ; index += 1) {
      this.space();
      if (this.at >= this.text.length || this.text[this.at] === '}' || this.text[this.at] === ']') return { from, to: from + 1 };
      const keyFrom = this.at;
      const name = opened === '{' ? this.name() : String(index);
      if (name === key) {
        const found = this.find(rest);
        return rest.length === 0 && opened === '{' && found !== undefined ? { from: keyFrom, to: found.to } : found;
      }
      this.skip();
      this.space();
      if (this.text[this.at] === ',') this.at += 1;
    }
  }

  private name(): string {
    const from = this.at;
    this.skip();
    const name: unknown = JSON.parse(this.text.slice(from, this.at));
    this.space();
    this.at += 1;
    return String(name);
  }

  private space(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? '.')) this.at += 1;
  }

  /** Passes over one value. */
  private skip(): void {
    this.space();
    const first = this.text[this.at];
    if (first === '"') {
      for (this.at += 1; this.at < this.text.length && this.text[this.at] !== '"'; this.at += 1) if (this.text[this.at] === '\\') this.at += 1;
      this.at += 1;
      return;
    }
    if (first !== '{' && first !== '[') {
      while (this.at < this.text.length && !' \t\r\n,]}'.includes(this.text[this.at] ?? '')) this.at += 1;
      return;
    }
    for (let depth = 0; this.at < this.text.length; ) {
      const sign = this.text[this.at];
      if (sign === '"') {
        this.skip();
        continue;
      }
      this.at += 1;
      if (sign === '{' || sign === '[') depth += 1;
      if ((sign === '}' || sign === ']') && (depth -= 1) === 0) return;
    }
  }
}
