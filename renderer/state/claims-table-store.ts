import { useEffect } from "react";
import { create } from "zustand";
import type { RowOrder } from "#shared/claims/row-order";
import type { AppError } from "#shared/errors";
import type { Chronology, ClaimsTable, ClaimsTableQuery } from "#shared/ipc/claims-types";
import type { Result } from "#shared/result";
import { request } from "../api";
import { projectRevision } from "./project-revision";
import { useProject } from "./project-store";

/** What was answered last, for which state of the project and which filters. */
interface Asked<T> {
  answer: T | undefined;
  /** Names the question the answer belongs to. */
  answeredFor: string | undefined;
  error: AppError | undefined;
}

interface ClaimsState {
  /** Where claims are taken from; the table and the chronology have these filters in common. */
  query: ClaimsTableQuery;
  table: Asked<ClaimsTable>;
  chronology: Asked<Chronology>;
  /** How the claims tab shows statements. */
  view: "list" | "by-source";
  order: RowOrder;
  /** By statement: the wording the others of its row are held against, by `wordingKey`. */
  references: Readonly<Record<string, string>>;
}

const unasked = { answer: undefined, answeredFor: undefined, error: undefined };
const nothing: ClaimsState = {
  query: {},
  table: unasked,
  chronology: unasked,
  view: "list",
  order: "spread",
  references: {},
};

/** What the sources claim, and of which times. */
export const useClaims = create<ClaimsState>()(() => nothing);

useProject.subscribe(({ snapshot: now }, { snapshot: before }) => {
  if (now?.project.id !== before?.project.id) useClaims.setState(nothing);
});

const asking = { table: "", chronology: "" };

function questionNow(): string | undefined {
  const { snapshot } = useProject.getState();
  if (!snapshot) return undefined;
  return `${snapshot.project.id} ${projectRevision()} ${JSON.stringify(useClaims.getState().query)}`;
}

async function refresh<K extends "table" | "chronology">(
  kind: K,
  fetch: (query: ClaimsTableQuery) => Promise<Result<NonNullable<ClaimsState[K]["answer"]>>>,
): Promise<void> {
  const question = questionNow();
  const { answeredFor, error } = useClaims.getState()[kind];
  if (question === undefined || asking[kind] === question || (answeredFor === question && !error)) return;
  asking[kind] = question;
  const answer = await fetch(useClaims.getState().query);
  // A later question has its own answer.
  if (asking[kind] !== question) return;
  asking[kind] = "";
  const before = useClaims.getState()[kind];
  const next = answer.ok
    ? { answer: answer.value, answeredFor: question, error: undefined }
    : { ...before, answeredFor: question, error: answer.error };
  if (questionNow()?.split(" ")[0] === question.split(" ")[0]) useClaims.setState({ [kind]: next });
}

/** Asks for the table of statements by source, unless it is known for the present state of the project. */
export function refreshClaimsTable(): Promise<void> {
  return refresh("table", (query) => request("claims:table", query));
}

/** Asks for the dates of claims, unless they are known for the present state of the project. */
export function refreshChronology(): Promise<void> {
  return refresh("chronology", (query) => request("claims:chronology", query));
}

/** Keeps the table current while it is on the screen. */
export function useClaimsTable(): Asked<ClaimsTable> {
  useQuestion(refreshClaimsTable);
  return useClaims((state) => state.table);
}

/** Keeps the dates of claims current while they are on the screen. */
export function useChronology(): Asked<Chronology> {
  useQuestion(refreshChronology);
  return useClaims((state) => state.chronology);
}

function useQuestion(ask: () => Promise<void>): void {
  const change = useProject((state) => state.snapshot?.history.change);
  const articles = useProject((state) => state.snapshot?.articles);
  const query = useClaims((state) => state.query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what makes an answer old.
  useEffect(() => void ask(), [change, articles, query, ask]);
}

/** Changes the filters; undefined and empty lists let everything through. */
export function filterClaims(
  edit: { [K in keyof ClaimsTableQuery]?: ClaimsTableQuery[K] | undefined },
): void {
  const { query } = useClaims.getState();
  const next = Object.entries({ ...query, ...edit }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  useClaims.setState({ query: Object.fromEntries(next) as ClaimsTableQuery });
}

/** Lets everything through. */
export function unfilterClaims(): void {
  useClaims.setState({ query: {} });
}

/** Holds the wordings of a row against another one of them. */
export function chooseReference(row: string, wording: string): void {
  useClaims.setState(({ references }) => ({ references: { ...references, [row]: wording } }));
}
