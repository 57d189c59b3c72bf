import type { ProjectSession } from "#core/project/index";
import { type AppError, appError } from "#shared/errors";
import type { BulkAction, BulkKind, Place, TouchedItem } from "#shared/ipc/bulk-types";
import type { leftOutMessages, touchedMessages } from "#shared/messages/bulk";
import type { Span } from "#shared/model/annotations";
import type { Op } from "#shared/ops/op";
import { fail, ok, type Result } from "#shared/result";

export type What = keyof typeof touchedMessages;
export type WhyLeftOut = keyof typeof leftOutMessages;

/** How far a bulk action is, and when to stop it. */
export interface BulkControls {
  signal?: AbortSignal;
  onProgress?(progress: { phase: string; done: number; total: number }): void;
}

/** What a planner is given. */
export interface PlanContext {
  session: ProjectSession;
  /** Who acts; their name stands in the logs. */
  coder: string;
  /** The moment of the change, ISO 8601. */
  now: string;
  controls: BulkControls;
  /** Whether annotations are compared with their texts: three times the work, and hardly ever of use. */
  isThorough: boolean;
}

/** What an action would do: ops in the order they are to be applied, and what of it a person looks at before. */
export interface Plan {
  /** A key of messages/changes.ts. */
  name: string;
  ops: Op[];
  items: TouchedItem[];
  leftOut: Map<string, number>;
}

/** Finds out what an action would do. Changes nothing. */
export type Planner<K extends BulkKind> = (
  action: Extract<BulkAction, { action: K }>,
  context: PlanContext,
) => Promise<Result<Plan>>;

/** Where a coder works: the head of the article for the list. */
export interface WorkPlace {
  coder: string;
  article: string;
  title: string;
  source: string;
}

/** Collects a plan. */
export class PlanBuilder {
  readonly ops: Op[] = [];
  readonly items: TouchedItem[] = [];
  readonly leftOut = new Map<string, number>();

  /** Adds ops, to be applied in this order. */
  do(...ops: Op[]): void {
    this.ops.push(...ops);
  }

  /** Lists something that would be touched at `span`. */
  touch(
    place: WorkPlace,
    span: Pick<Span, "id" | "quote" | "before" | "after"> & Omit<Place, "article">,
    what: What,
    values?: Record<string, string | number>,
  ): void {
    const { id, start, end, quote, before, after } = span;
    const around = { start, end, quote, before, after };
    this.items.push({ ...place, span: id, ...around, what, ...(values ? { values } : {}) });
  }

  /** Counts something that would not be done, or not be kept. */
  leaveOut(why: WhyLeftOut, count = 1): void {
    if (count > 0) this.leftOut.set(why, (this.leftOut.get(why) ?? 0) + count);
  }

  /** The plan as a success. */
  plan(name: string): Result<Plan> {
    return ok({ name, ops: this.ops, items: this.items, leftOut: this.leftOut });
  }
}

/** The failure of an action that names something wrong. */
export function refuse(what: string, why: string, todo?: string): Result<never> {
  return fail(appError("op-invalid", what, why, todo ? { todo } : {}));
}

/** The failure of an action that was stopped by the person. */
export function stopped(): AppError {
  return appError("job-failed", "bulk", "it was stopped; nothing was changed.");
}
