import type { ClaimLine, MentionLine } from "#shared/ipc/registry-types";
import type { ProjectMemory, TaggedWork } from "../mentions";
import { concordanceLine } from "../search/concordance-lines";
import { entryBehind } from "./claim-links";
import type { ClaimRoles } from "./claim-roles";

/** Makes lines for the pages of entries. */
export class RegistryLines {
  readonly #memory: ProjectMemory;
  readonly #roles: ClaimRoles;
  readonly #names: ReadonlyMap<string, string>;

  constructor(memory: ProjectMemory, roles: ClaimRoles) {
    this.#memory = memory;
    this.#roles = roles;
    this.#names = new Map(memory.actors.map(({ id, name }) => [id, name]));
  }

  /** A mention, tied to its entry by `link`. */
  mention(work: TaggedWork, span: number, link: number): MentionLine {
    return {
      ...concordanceLine(this.#memory, work.article, work.start(span), work.end(span)),
      coder: work.coder,
      span: work.spanId(span),
      link: work.linkId(link),
    };
  }

  /** A claim that `link`, one of the links that begin at it, ties to the entry asked for. */
  claim(work: TaggedWork, span: number, link: number, links: readonly number[]): ClaimLine {
    const stance = work.linkAttributes(link).stance ?? work.attributes(span).stance;
    return {
      ...this.mention(work, span, link),
      role: work.linkRole(link),
      speakers: this.speakers(work, links),
      dates: this.#dates(work, links),
      ...(typeof stance === "string" ? { stance } : {}),
    };
  }

  /** A claim that belongs to no statement. */
  claimAlone(work: TaggedWork, span: number, links: readonly number[]): ClaimLine {
    const { stance } = work.attributes(span);
    return {
      ...concordanceLine(this.#memory, work.article, work.start(span), work.end(span)),
      coder: work.coder,
      span: work.spanId(span),
      link: "",
      role: "",
      speakers: this.speakers(work, links),
      dates: this.#dates(work, links),
      ...(typeof stance === "string" ? { stance } : {}),
    };
  }

  /** Names of those whom the links of a claim, out of `links`, say to be its speakers. */
  speakers(work: TaggedWork, links: readonly number[]): string[] {
    const names = links
      .filter((link) => this.#roles.speakers.has(work.linkRole(link)))
      .map((link) => this.#nameBehind(work, link));
    return [...new Set(names)].filter((name) => name !== "");
  }

  /** The name of the entry, or the words of a mention that has none. */
  #nameBehind(work: TaggedWork, link: number): string {
    const entry = this.#memory.mentions.tables.entries.text(entryBehind(work, link));
    if (entry !== "") return this.#names.get(entry) ?? entry;
    const span = work.linkToSpan(link);
    return span < 0 ? "" : this.wording(work, span);
  }

  #dates(work: TaggedWork, links: readonly number[]): string[] {
    const spans = links
      .filter((link) => this.#roles.dates.has(work.linkRole(link)))
      .map((link) => work.linkToSpan(link))
      .filter((span) => span >= 0);
    const values = spans.map((span) => {
      const { value } = work.attributes(span);
      return typeof value === "string" && value !== "" ? value : this.wording(work, span);
    });
    return [...new Set(values)];
  }

  /** The words of a span on one line. */
  wording(work: TaggedWork, span: number): string {
    const text = this.#memory.texts.text(work.article) ?? "";
    return text.slice(work.start(span), work.end(span)).replace(/\s+/gu, " ");
  }
}
