import { create } from "zustand";
import type { AppError } from "#shared/errors";
import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import type {
  WordingLine,
  WordingPlacesQuery,
  WordingQuery,
  WordingRow,
  WordingTable,
} from "#shared/ipc/wording-types";
import { request } from "../api";
import { ask } from "./ask";
import { changeForm, emptyForm } from "./concordance-store";
import { notifyError } from "./notices-store";
import { useView } from "./view-store";

/** What the table is asked for; sources that are absent stand for those shown by default. */
export interface TableForm extends Pick<WordingQuery, "quotations" | "foldForms" | "from" | "to"> {
  /** Absent: the label of actors. */
  label?: string;
  order: NonNullable<WordingQuery["order"]>;
  find: string;
  sources?: readonly string[];
  coders?: readonly string[];
}

/** What places are shown of: a row, of one source or all, in one form or any. */
export interface ChosenPlaces {
  row: Pick<WordingRow, "key" | "kind">;
  source?: string;
  form?: string;
}

interface WordingState {
  view: "table" | "groups";
  form: TableForm;
  /** What the table answers, as it was asked. */
  asked: WordingQuery | undefined;
  table: WordingTable | undefined;
  loading: boolean;
  wrong: AppError | undefined;
  chosen: ChosenPlaces | undefined;
  /** What the lines belong to. */
  linesOf: string | undefined;
  /** By place in the list; holes are lines that were not in view yet. */
  lines: ReadonlyMap<number, WordingLine>;
  /** Undefined while it is not known. */
  total: number | undefined;
}

/** Rows that are fetched; an export fetches all. */
export const mostRows = 1000;
const page = 100;

const fresh: WordingState = {
  view: "table",
  form: { quotations: "all", foldForms: true, order: "mentions", find: "" },
  asked: undefined,
  table: undefined,
  loading: false,
  wrong: undefined,
  chosen: undefined,
  linesOf: undefined,
  lines: new Map(),
  total: undefined,
};

/** How the sources word things; it stays as it is while other screens are shown. */
export const useWording = create<WordingState>()(() => fresh);

let lastTable = 0;
let lastPlaces = 0;
const pages = new Set<number>();

/** Changes what the table is asked for; the screen asks again by itself. */
export function changeTableForm(edit: { [K in keyof TableForm]?: TableForm[K] | undefined }): void {
  useWording.setState(({ form }) => {
    const entries = Object.entries({ ...form, ...edit }).filter(([, value]) => value !== undefined);
    return { form: Object.fromEntries(entries) as unknown as TableForm };
  });
  // Rows of another label may not stand under this one's name.
  if (!("label" in edit)) return;
  lastTable += 1;
  useWording.setState({ chosen: undefined, table: undefined, asked: undefined });
}

/** The question a form asks about the mentions of `label` in these sources. */
export function queryOf(form: TableForm, label: string, sources: readonly string[]): WordingQuery {
  const { quotations, foldForms, from, to, order, find, coders } = form;
  return {
    ...{ label, sources: [...sources], quotations, foldForms, order, limit: mostRows },
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(find.trim() ? { find: find.trim() } : {}),
    ...(coders?.length ? { coders: [...coders] } : {}),
  };
}

/** Asks for the table. What is shown stays until the answer is there. */
export async function fetchTable(query: WordingQuery): Promise<void> {
  lastTable += 1;
  const own = lastTable;
  useWording.setState({ loading: true });
  const answer = await request("wording:table", query);
  if (own !== lastTable) return;
  if (!answer.ok) useWording.setState({ loading: false, wrong: answer.error, table: undefined });
  else useWording.setState({ loading: false, wrong: undefined, table: answer.value, asked: query });
  // The places may be others now.
  void fetchPlaces();
}

/** The whole table, for an export; undefined when it could not be had, which a notice says. */
export async function wholeTable(): Promise<WordingTable | undefined> {
  const { asked } = useWording.getState();
  if (!asked) return undefined;
  const { limit: _limit, ...all } = asked;
  return ask("wording:table", all);
}

/** Shows the places of a row, a cell or a form. */
export function choosePlaces(chosen: ChosenPlaces | undefined): void {
  const before = useWording.getState().chosen;
  if (JSON.stringify(before) === JSON.stringify(chosen)) return;
  useWording.setState({ chosen });
  clearTimeout(waiting);
  // Whoever walks through the table with the arrow keys is not to wait for every cell on the way.
  waiting = setTimeout(() => void fetchPlaces(), before ? walkingPause : 0);
}

let waiting: ReturnType<typeof setTimeout> | undefined;
const walkingPause = 80;

async function fetchPlaces(): Promise<void> {
  lastPlaces += 1;
  pages.clear();
  const { chosen, asked } = useWording.getState();
  if (!chosen || !asked) {
    useWording.setState({ lines: new Map(), total: undefined, linesOf: undefined });
    return;
  }
  await fetchPage(0);
}

/** Fetches the lines from `first` to `last` that are not there yet. */
export async function needPlaces(first: number, last: number): Promise<void> {
  const { total = 0 } = useWording.getState();
  for (let at = Math.floor(first / page); at <= Math.floor(last / page); at++) {
    if (!pages.has(at) && at * page < total) await fetchPage(at);
  }
}

async function fetchPage(at: number): Promise<void> {
  const { chosen, asked } = useWording.getState();
  if (!chosen || !asked) return;
  const own = lastPlaces;
  pages.add(at);
  const answer = await request("wording:places", placesQuery(asked, chosen, at * page));
  if (own !== lastPlaces) return;
  if (!answer.ok) {
    pages.delete(at);
    notifyError(answer.error);
    return;
  }
  const { lines: found, total } = answer.value;
  useWording.setState(({ lines }) => {
    const next = at === 0 ? new Map<number, WordingLine>() : new Map(lines);
    for (const [index, line] of found.entries()) next.set(at * page + index, line);
    return { lines: next, total, linesOf: JSON.stringify(chosen) };
  });
}

function placesQuery(asked: WordingQuery, chosen: ChosenPlaces, offset: number): WordingPlacesQuery {
  const { order: _order, find: _find, limit: _limit, places: _places, ...query } = asked;
  const { row, source, form } = chosen;
  return {
    ...{ ...query, row: { key: row.key, kind: row.kind }, offset, limit: page },
    ...(source === undefined ? {} : { source }),
    ...(form === undefined ? {} : { form }),
  };
}

/** Opens the concordance with this question. */
export function openConcordance(query: string, filters: ConcordanceQuery["filters"]): void {
  changeForm({ ...emptyForm, query, wholeWords: query !== "", filters });
  useView.setState({ screen: "concordance" });
}

/** Forgets everything, when the project is closed. */
export function forgetWording(): void {
  lastTable += 1;
  lastPlaces += 1;
  pages.clear();
  clearTimeout(waiting);
  useWording.setState(fresh);
}
