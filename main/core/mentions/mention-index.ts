import type { Annotations } from "#shared/model/annotations";
import type { Stamp } from "../project/durable-file";
import { type MentionTables, newTables, type PackedWork, packWork, TaggedWork } from "./tagged-work";
import { WordingTally } from "./wording-tally";

/** Everything that is tagged in a project, by article and coder. */
export class MentionIndex {
  readonly tables: MentionTables;
  readonly #tally: WordingTally;
  #isTallied = false;
  readonly #byArticle = new Map<string, Map<string, TaggedWork>>();
  readonly #isIn: (article: string) => boolean;
  #identity: string;

  /**
   * `isIn` says whether an article is in the project and not removed; `identity` is the id of the role that says
   * which actor a mention is.
   */
  constructor(identity: string, isIn: (article: string) => boolean, tables: MentionTables = newTables()) {
    this.#identity = identity;
    this.#isIn = isIn;
    this.tables = tables;
    this.#tally = new WordingTally(tables);
  }

  /** How often wordings are tagged; counted when it is first asked for, and kept current from then on. */
  get tally(): WordingTally {
    if (!this.#isTallied) {
      this.#isTallied = true;
      for (const article of this.#byArticle.keys()) this.recount(article);
      this.#tally.takeChanged();
    }
    return this.#tally;
  }

  /** Another role says now which actor a mention is. */
  setIdentity(role: string): void {
    if (role === this.#identity) return;
    this.#identity = role;
    for (const article of this.#byArticle.keys()) this.recount(article);
  }

  /** Takes packed work in place of the same coder's work on the same article, without counting its wordings. */
  putPacked(packed: PackedWork): void {
    const work = new TaggedWork(packed, this.tables, () => this.tables.roles.find(this.#identity));
    const byCoder = this.#byArticle.get(packed.article);
    if (byCoder) byCoder.set(packed.coder, work);
    else this.#byArticle.set(packed.article, new Map([[packed.coder, work]]));
  }

  /** Packs and takes annotations, without counting their wordings. */
  put(annotations: Annotations, stamp?: Stamp): void {
    this.putPacked(packWork(annotations, this.tables, stamp));
  }

  /** All work on an article is gone. */
  clear(article: string): void {
    this.#byArticle.delete(article);
  }

  /** Counts the wordings of an article anew, after its work changed or it was removed or restored. */
  recount(article: string): void {
    if (this.#isTallied) this.#tally.replace(article, this.#isIn(article) ? this.of(article) : []);
  }

  /** The work on an article, by coder. */
  of(article: string): TaggedWork[] {
    return [...(this.#byArticle.get(article)?.values() ?? [])];
  }

  /** One coder's work on an article. */
  work(coder: string, article: string): TaggedWork | undefined {
    return this.#byArticle.get(article)?.get(coder);
  }

  /** All work on articles that are in the project. */
  *all(): Generator<TaggedWork> {
    for (const [article, byCoder] of this.#byArticle) if (this.#isIn(article)) yield* byCoder.values();
  }

  /** All work, also on removed articles. */
  *everything(): Generator<TaggedWork> {
    for (const byCoder of this.#byArticle.values()) yield* byCoder.values();
  }
}
