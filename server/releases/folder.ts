import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import { type DefinitionKind, type DefinitionOf, parseJson, type Problem, readDefinition } from '../../runtime/engine/index.ts';

/** The definitions of a folder, read file by file; what is wrong with any of them is collected, never thrown. */
export class DefinitionFolder {
  readonly #root: string;
  readonly #problems: Problem[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /** Everything wrong in the files read so far; each names its file. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Adds problems found by whoever puts the files together. */
  complain(file: string, problems: readonly Problem[]): void {
    this.#problems.push(...problems.map((problem) => ({ ...problem, params: { ...problem.params, file: file.split(sep).join('/') } })));
  }

  /** The checked content of a file; undefined when it is missing or wrong. */
  read<K extends DefinitionKind>(kind: K, ...path: readonly string[]): DefinitionOf<K> | undefined {
    const file = join(...path);
    const text = this.text(...path);
    if (text === undefined) {
      this.complain(file, [{ kind: 'problem', code: 'malformed-json', path: '', params: { detail: 'the file is missing' } }]);
      return undefined;
    }
    const parsed = parseJson(text);
    const checked = 'problems' in parsed ? parsed : readDefinition(kind, parsed.value);
    if ('content' in checked) return checked.content;
    this.complain(file, checked.problems);
    return undefined;
  }

  /** Like {@link read}, where the file may be absent. */
  readOptional<K extends DefinitionKind>(kind: K, ...path: readonly string[]): DefinitionOf<K> | undefined {
    return this.has(...path) ? this.read(kind, ...path) : undefined;
  }

  /** The checked contents of every `.json` file of a folder, in order of name; empty where there is no folder. */
  readAll<K extends DefinitionKind>(kind: K, ...path: readonly string[]): readonly DefinitionOf<K>[] {
    return this.files('.json', ...path).flatMap((name) => {
      const content = this.read(kind, ...path, name);
      return content === undefined ? [] : [content];
    });
  }

  has(...path: readonly string[]): boolean {
    return existsSync(join(this.#root, ...path));
  }

  /** A file's text; undefined when there is none. */
  text(...path: readonly string[]): string | undefined {
    return this.has(...path) ? readFileSync(join(this.#root, ...path), 'utf8') : undefined;
  }

  /** A file's bytes; undefined when there is none. */
  bytes(...path: readonly string[]): Uint8Array | undefined {
    return this.has(...path) ? readFileSync(join(this.#root, ...path)) : undefined;
  }

  /** Names of a folder's files with an ending, sorted; empty where there is no folder. */
  files(ending: string, ...path: readonly string[]): readonly string[] {
    return this.#entries(path).filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => entry.name).sort();
  }

  /** Names of a folder's folders, sorted. */
  folders(...path: readonly string[]): readonly string[] {
    return this.#entries(path).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  }

  #entries(path: readonly string[]) {
    return this.has(...path) ? readdirSync(join(this.#root, ...path), { withFileTypes: true }) : [];
  }
}

