import type { DatasetStatistics, OpenPlace, OpenWork } from "#shared/ipc/statistics-types";
import { openWork } from "#shared/ipc/statistics-types";
import type { Attributes } from "#shared/model/annotations";
import { isWithoutValue, type WorkRule, workRules } from "#shared/statistics/work-rules";
import type { ProjectMemory, TaggedWork } from "../mentions";
import type { LabelColumns } from "./label-columns";

type SpanWork = Exclude<OpenWork, "article-not-begun" | "article-not-done">;

// What a span has, or does not need: bits.
const speaker = 1;
const entry = 2;
const statement = 4;
const value = 8;
const required = 16;
const date = 32;

const bits: ReadonlyArray<readonly [SpanWork, number]> = [
  ["claim-without-speaker", speaker],
  ["span-without-entry", entry],
  ["date-without-value", value],
  ["claim-without-statement", statement],
  ["claim-without-date", date],
  ["required-attribute-missing", required],
];

interface Left {
  count: number;
  of: number;
  first: OpenPlace[];
}

const rolesWidth = 2 ** 20;

/** Counts what spans still lack by the roles and attributes of the codebook. */
export class SpanWorkLeft {
  readonly #memory: ProjectMemory;
  readonly #columns: LabelColumns;
  readonly #rules: ReadonlyArray<WorkRule | undefined>;
  /** By column: the bits that concern the label. */
  readonly #wanted: number[];
  /** By column and number of the role: the bit a link gives. */
  readonly #linkBits = new Map<number, number>();
  /** By column and number of the attributes: the bits they give, and whether no speaker is needed. */
  readonly #attributeBits = new Map<number, number>();
  readonly #left = new Map<string, Left>();

  constructor(memory: ProjectMemory, columns: LabelColumns) {
    this.#memory = memory;
    this.#columns = columns;
    const rules = workRules(memory.codebook);
    this.#rules = columns.ids.map((id) => rules.get(id));
    this.#wanted = this.#rules.map((rule) => (rule ? bitsOf(rule) : 0));
    const { roles } = memory.mentions.tables;
    for (const [column, rule] of this.#rules.entries()) {
      const ends = [
        [rule?.speaker, speaker],
        [rule?.entry, entry],
        [rule?.statement, statement],
        ...(rule?.dates ?? []).map((role) => [role, date] as const),
      ] as const;
      for (const [role, bit] of ends) {
        const number = role === undefined ? -1 : roles.find(role);
        const key = column * rolesWidth + number;
        if (number >= 0) this.#linkBits.set(key, (this.#linkBits.get(key) ?? 0) | bit);
      }
    }
  }

  /** Takes in one coder's work on an article. */
  add(work: TaggedWork): void {
    const has = new Uint8Array(work.spans);
    for (let link = 0; link < work.links; link++) {
      const from = work.linkFrom(link);
      const column = this.#columns.of(work.labelNumber(from));
      if (column < 0) continue;
      has[from] =
        (has[from] ?? 0) | (this.#linkBits.get(column * rolesWidth + work.linkRoleNumber(link)) ?? 0);
    }
    for (let span = 0; span < work.spans; span++) {
      const column = this.#columns.of(work.labelNumber(span));
      const wanted = this.#wanted[column] ?? 0;
      if (wanted === 0) continue;
      const given = this.#ofAttributes(column, work.attributesNumber(span));
      this.#count(work, span, column, wanted & ~(given >> 8), wanted & ~((has[span] ?? 0) | (given & 255)));
    }
  }

  #count(work: TaggedWork, span: number, column: number, wanted: number, missing: number): void {
    for (const [kind, bit] of bits) {
      if ((wanted & bit) === 0) continue;
      const key = `${kind} ${column}`;
      const left = this.#left.get(key) ?? { count: 0, of: 0, first: [] };
      this.#left.set(key, left);
      left.of++;
      if ((missing & bit) === 0) continue;
      left.count++;
      const { article, coder } = work;
      if (left.first.some((place) => place.coder === coder)) continue;
      left.first.push({
        article,
        coder,
        span: work.spanId(span),
        start: work.start(span),
        end: work.end(span),
      });
    }
  }

  /** Bits that are given; eight bits higher those that are not needed. */
  #ofAttributes(column: number, number: number): number {
    const key = column * rolesWidth + number;
    const known = this.#attributeBits.get(key);
    if (known !== undefined) return known;
    const attributes: Attributes = JSON.parse(this.#memory.mentions.tables.attributes.text(number));
    const rule = this.#rules[column];
    let given = 0;
    if (!isWithoutValue(attributes.value)) given |= value;
    if (rule?.required.every((id) => !isWithoutValue(attributes[id]))) given |= required;
    // What the narrator says has no speaker to be linked to.
    if (attributes.speech === "narrator") given |= speaker | (speaker << 8);
    this.#attributeBits.set(key, given);
    return given;
  }

  /** What is left, by kind and label. */
  open(): DatasetStatistics["open"] {
    return openWork.flatMap((kind) =>
      this.#columns.ids.flatMap((label, column) => {
        const left = this.#left.get(`${kind} ${column}`);
        return left ? [{ kind, label, ...left }] : [];
      }),
    );
  }
}

function bitsOf(rule: WorkRule): number {
  return (
    (rule.speaker === undefined ? 0 : speaker) |
    (rule.entry === undefined ? 0 : entry) |
    (rule.statement === undefined ? 0 : statement) |
    (rule.dates.length === 0 ? 0 : date) |
    (rule.isDate ? value : 0) |
    (rule.required.length === 0 ? 0 : required)
  );
}
