import type { Actor } from "#shared/model/project";
import type { Reason } from "#shared/suggest/reason";
import type { LinkChoice } from "../../state/link-ops";

/** Where a candidate comes from; they are shown under these headings, in this order. */
export type CandidateGroup = "proposed" | "near" | "article" | "registry" | "statements" | "fresh";

/** Something a link can lead to, with what its row says. */
export interface Candidate {
  key: string;
  group: CandidateGroup;
  choice: LinkChoice;
  /** The words of the text, the name of the entry, the wording of the statement. */
  name: string;
  /** Label of the span, for its mark. */
  label?: string;
  /** The entry a span stands for. */
  entry?: string;
  /** It would be linked to that entry in the same step. */
  linksEntry?: true;
  /** The span has an entry role and no entry. */
  noEntry?: true;
  /** It is not tagged yet. */
  untagged?: true;
  /** Counted from 1. */
  paragraph?: number;
  kind?: Actor["kind"];
  /** Another form by which the entry was found. */
  form?: string;
  why?: Reason;
  /** TIMEX3 of a date. */
  date?: { type: string; value: string; mod?: string };
}
