import { hasType } from "#core/project/index";
import type { Annotations, Link, Span } from "#shared/model/annotations";
import type { AnnotationOp, Op, SpanEdit } from "#shared/ops/op";
import { type CodebookRules, misfits } from "./fits-codebook";
import type { PlanBuilder, WorkPlace } from "./plan";
import { joinNotes } from "./registry-kind";

/** What becomes of a span: it goes, or has this label. */
export type Fate = { label: string } | "remove";

/** Spans and links that have to fit another codebook, or spans that get another label. */
export interface Refitting {
  before: CodebookRules;
  after: CodebookRules;
  fateOf(span: Span): Fate;
  /** What spans say afterwards about when they were changed; undefined leaves it. */
  modified: string | undefined;
  /** Kind of the entry of a registry with this id: "actor-entry", "statement". */
  kindOf(id: string): string | undefined;
}

/** Plans how one coder's work on one article comes to fit. */
export function refit(
  annotations: Annotations,
  place: WorkPlace,
  refitting: Refitting,
  plan: PlanBuilder,
): void {
  new Refit(annotations, place, refitting, plan).run();
}

class Refit {
  readonly #annotations: Annotations;
  readonly #place: WorkPlace;
  readonly #rules: Refitting;
  readonly #plan: PlanBuilder;
  readonly #spans: ReadonlyMap<string, Span>;
  /** Labels afterwards; absent for spans that go. */
  readonly #labels = new Map<string, string>();
  /** Span → the span of the same label on the same words that takes its place. */
  readonly #joins = new Map<string, string>();
  readonly #edits = new Map<string, SpanEdit>();

  constructor(annotations: Annotations, place: WorkPlace, rules: Refitting, plan: PlanBuilder) {
    this.#annotations = annotations;
    this.#place = place;
    this.#rules = rules;
    this.#plan = plan;
    this.#spans = new Map(annotations.spans.map((span) => [span.id, span]));
  }

  run(): void {
    this.#decideLabels();
    this.#takeAwayValues();
    for (const id of this.#joins.keys()) this.#join(id);
    const links = this.#decideLinks();
    // A link goes before its span, a span goes before another takes its place, and only then links can be moved to that.
    this.#plan.do(
      ...links.first,
      ...this.#removals(),
      ...this.#inOrder().map(([id, set]) => this.#edit(id, set)),
      ...links.last,
    );
  }

  /** The spans that keep their label have the first right to their words. */
  #decideLabels(): void {
    const taken = new Map<string, string>();
    const moving: Array<{ span: Span; label: string }> = [];
    for (const span of this.#annotations.spans) {
      const fate = this.#rules.fateOf(span);
      if (fate === "remove") {
        this.#plan.touch(this.#place, span, "removed");
      } else if (fate.label === span.label) {
        this.#labels.set(span.id, span.label);
        taken.set(placeKey(span, span.label), span.id);
      } else {
        moving.push({ span, label: fate.label });
      }
    }
    for (const { span, label } of moving) {
      const key = placeKey(span, label);
      const there = taken.get(key);
      const values = { to: this.#rules.after.names.get(label) ?? label };
      if (there !== undefined) {
        this.#joins.set(span.id, there);
        this.#plan.touch(this.#place, span, "joined", values);
        continue;
      }
      taken.set(key, span.id);
      this.#labels.set(span.id, label);
      this.#edits.set(span.id, { label });
      this.#plan.touch(this.#place, span, "relabelled", values);
    }
  }

  #takeAwayValues(): void {
    for (const [id, label] of this.#labels) {
      const span = this.#spans.get(id);
      if (!span) continue;
      const { before, after } = this.#rules;
      for (const misfit of misfits(span.attributes, before.ofLabel(span.label), after.ofLabel(label))) {
        this.#setAttribute(id, misfit.attribute, misfit.left);
        const values = { attribute: misfit.name, value: misfit.taken };
        this.#plan.touch(this.#place, span, "value-removed", values);
      }
    }
  }

  /** The span that stays takes over what it does not say itself. */
  #join(id: string): void {
    const span = this.#spans.get(id);
    const stays = this.#spans.get(this.#joins.get(id) ?? "");
    const label = stays && this.#labels.get(stays.id);
    if (!span || !stays || label === undefined) return;
    const { before, after } = this.#rules;
    const fitting = after.ofLabel(label);
    const lost = new Map(
      misfits(span.attributes, before.ofLabel(span.label), fitting).map((misfit) => [
        misfit.attribute,
        misfit,
      ]),
    );
    for (const [attribute, value] of Object.entries(span.attributes)) {
      const misfit = lost.get(attribute);
      const now = misfit ? misfit.left : value;
      const present = this.#edits.get(stays.id)?.attributes?.[attribute] ?? stays.attributes[attribute];
      const definition = fitting.get(attribute);
      if (present === undefined && now !== null && definition && hasType(definition, now)) {
        this.#setAttribute(stays.id, attribute, now);
      }
      const isLost = misfit !== undefined || (present !== undefined && String(present) !== String(value));
      const name = before.ofLabel(span.label).get(attribute)?.name ?? attribute;
      const values = { attribute: name, value: misfit?.taken ?? String(value) };
      if (isLost) this.#plan.touch(this.#place, span, "value-removed", values);
    }
    if (!span.note) return;
    const edit = this.#edits.get(stays.id) ?? {};
    this.#edits.set(stays.id, { ...edit, note: joinNotes([edit.note ?? stays.note ?? "", span.note]) });
  }

  #setAttribute(id: string, attribute: string, value: Span["attributes"][string] | null): void {
    const edit = this.#edits.get(id) ?? {};
    this.#edits.set(id, { ...edit, attributes: { ...edit.attributes, [attribute]: value } });
  }

  #removals(): Op[] {
    return this.#annotations.spans
      .filter(({ id }) => !this.#labels.has(id))
      .map(({ id }) => ({ ...this.#at(), op: "remove-span", id }));
  }

  /** A span that gets the label of another one on the same words waits until that one has got its own. */
  #inOrder(): Array<[string, SpanEdit]> {
    const now = new Map([...this.#spans.values()].map((span) => [placeKey(span, span.label), span.id]));
    const ordered = new Map<string, SpanEdit>();
    const visit = (id: string, waiting: ReadonlySet<string>) => {
      const edit = this.#edits.get(id);
      const span = this.#spans.get(id);
      if (!edit || !span || ordered.has(id) || waiting.has(id)) return;
      const other = edit.label && now.get(placeKey(span, edit.label));
      if (other) visit(other, new Set([...waiting, id]));
      ordered.set(id, edit);
    };
    for (const id of this.#edits.keys()) visit(id, new Set());
    return [...ordered];
  }

  #edit(id: string, set: SpanEdit): Op {
    const modified = this.#rules.modified ?? this.#spans.get(id)?.modified ?? "";
    return { ...this.#at(), op: "change-span", id, set, modified };
  }

  #at() {
    const { coder, article } = this.#place;
    return { target: "annotations", coder, article } as const;
  }

  #decideLinks(): { first: AnnotationOp[]; last: AnnotationOp[] } {
    const first: AnnotationOp[] = [];
    const last: AnnotationOp[] = [];
    const kept = new Set<string>();
    const used = new Set<string>();
    for (const link of this.#ownFirst()) {
      const moved = this.#moved(link);
      const isSame = moved?.from === link.from && moved.to === link.to;
      const single = moved && !isSame && !this.#rules.after.role(link.role)?.many;
      const key = moved && `${link.role} ${moved.from} ${moved.to}`;
      const isDouble = key !== undefined && kept.has(key);
      const isSecond = single && used.has(`${link.role} ${moved.from}`);
      if (!moved || isDouble || isSecond || !this.#mayStay(link, moved)) {
        const span = this.#spans.get(link.from);
        const role = this.#rules.before.names.get(link.role) ?? link.role;
        if (span) this.#plan.touch(this.#place, span, "link-removed", { role });
        first.push({ ...this.#at(), op: "remove-link", id: link.id });
        continue;
      }
      kept.add(key ?? "");
      used.add(`${link.role} ${moved.from}`);
      if (!isSame) {
        first.push({ ...this.#at(), op: "remove-link", id: link.id });
        last.push({ ...this.#at(), op: "add-link", link: this.#fitting(moved) });
        const span = this.#spans.get(moved.from);
        if (span) this.#plan.touch(this.#place, span, "link-moved", { role: this.#roleName(link.role) });
      } else last.push(...this.#withoutMisfits(link));
    }
    return { first, last };
  }

  /** Links that stay where they are come before those that join them. */
  #ownFirst(): Link[] {
    const { links } = this.#annotations;
    const joins = ({ from, to }: Link) => this.#joins.has(from) || this.#joins.has(to);
    return [...links.filter((link) => !joins(link)), ...links.filter(joins)];
  }

  /** The link between what its ends have become; undefined when one of them goes. */
  #moved(link: Link): Link | undefined {
    const from = this.#joins.get(link.from) ?? link.from;
    const to = this.#joins.get(link.to) ?? link.to;
    const isGone = (id: string) => this.#spans.has(id) && !this.#labels.has(id);
    return isGone(from) || isGone(to) || from === to ? undefined : { ...link, from, to };
  }

  /** A link stays when it fits now, and also when it did not fit before: then a person has to look at it. */
  #mayStay(link: Link, moved: Link): boolean {
    const { before, after } = this.#rules;
    const labelOf = (id: string) => this.#spans.get(id)?.label ?? this.#rules.kindOf(id) ?? "";
    const nextOf = (id: string) => this.#labels.get(id) ?? this.#rules.kindOf(id) ?? "";
    if (after.allows(link.role, nextOf(moved.from), nextOf(moved.to))) return true;
    const isUntouched = moved.from === link.from && moved.to === link.to && after.role(link.role);
    return Boolean(isUntouched) && !before.allows(link.role, labelOf(link.from), labelOf(link.to));
  }

  #fitting(link: Link): Link {
    const { attributes, ...rest } = link;
    if (!attributes) return rest;
    const left = { ...attributes };
    for (const { attribute, left: value } of this.#linkMisfits(link)) {
      if (value === null) delete left[attribute];
      else left[attribute] = value;
    }
    return Object.keys(left).length > 0 ? { ...rest, attributes: left } : rest;
  }

  #withoutMisfits(link: Link): AnnotationOp[] {
    const attributes = Object.fromEntries(
      this.#linkMisfits(link).map(({ attribute, left }) => [attribute, left]),
    );
    if (Object.keys(attributes).length === 0) return [];
    return [{ ...this.#at(), op: "change-link", id: link.id, set: { attributes } }];
  }

  #linkMisfits(link: Link) {
    const { before, after } = this.#rules;
    const found = misfits(link.attributes, before.ofRole(link.role), after.ofRole(link.role));
    const span = this.#spans.get(link.from);
    for (const { name, taken } of span ? found : []) {
      if (span) this.#plan.touch(this.#place, span, "value-removed", { attribute: name, value: taken });
    }
    return found;
  }

  #roleName(role: string): string {
    return this.#rules.after.names.get(role) ?? role;
  }
}

function placeKey({ start, end }: Span, label: string): string {
  return `${label} ${start} ${end}`;
}
