import { create } from "zustand";
import type { AppError } from "#shared/errors";
import type { Place } from "#shared/ipc/bulk-types";
import type { ConcordanceAnswer, ConcordanceLine, ConcordanceQuery } from "#shared/ipc/concordance-types";
import { request } from "../api";
import { notifyError } from "./notices-store";

/** What is asked, without the page of the answer. */
export type ConcordanceForm = Omit<ConcordanceQuery, "offset" | "limit">;

interface ConcordanceState {
  form: ConcordanceForm;
  /** What the lines answer; undefined before the first search. */
  asked: ConcordanceForm | undefined;
  answer: Omit<ConcordanceAnswer, "lines"> | undefined;
  /** By index; holes are lines that were not in view yet. */
  lines: ReadonlyMap<number, ConcordanceLine>;
  chosen: ReadonlyMap<string, Place>;
  searching: boolean;
  /** Why the last question was not answered. */
  wrong: AppError | undefined;
}

const page = 200;
const wholePage = 2000;

const nothingFound = { asked: undefined, answer: undefined, lines: new Map(), chosen: new Map() };

export const emptyForm: ConcordanceForm = {
  query: "",
  mode: "words",
  matchCase: false,
  wholeWords: false,
  foldAccents: false,
  inflections: false,
  filters: {},
  sort: "article",
  descending: false,
};

/** The concordance; it stays as it is while other screens are shown. */
export const useConcordance = create<ConcordanceState>()(() => ({
  form: emptyForm,
  asked: undefined,
  answer: undefined,
  lines: new Map(),
  chosen: new Map(),
  searching: false,
  wrong: undefined,
}));

let lastSearch = 0;
const pages = new Set<number>();

/** Names a line: its article and place. */
export function lineKey({ article, start, end }: Place): string {
  return `${article} ${start} ${end}`;
}

/** Whether there is anything to look for: words, or filters that say which spans. */
export function canAsk({ query, filters }: ConcordanceForm): boolean {
  const { labels, actors, statements } = filters;
  return query.trim() !== "" || [labels, actors, statements].some((some) => (some?.length ?? 0) > 0);
}

/** Changes what is asked and asks at once. */
export function changeForm(edit: Partial<ConcordanceForm>): void {
  useConcordance.setState(({ form }) => ({ form: { ...form, ...edit } }));
  void searchConcordance();
}

/** Asks what the form says and forgets what was found before. */
export async function searchConcordance(): Promise<void> {
  const { form } = useConcordance.getState();
  lastSearch += 1;
  const search = lastSearch;
  pages.clear();
  if (!canAsk(form)) {
    useConcordance.setState({ ...nothingFound, searching: false, wrong: undefined });
    return;
  }
  useConcordance.setState({ searching: true });
  pages.add(0);
  const answer = await request("concordance:search", { ...form, offset: 0, limit: page });
  if (search !== lastSearch) return;
  if (!answer.ok) {
    useConcordance.setState({ ...nothingFound, searching: false, wrong: answer.error });
    return;
  }
  const { lines, ...rest } = answer.value;
  useConcordance.setState(({ asked, chosen }) => ({
    asked: form,
    answer: rest,
    lines: new Map(lines.map((line, index) => [index, line])),
    chosen: asked && samePlaces(asked, form) ? chosen : new Map(),
    searching: false,
    wrong: undefined,
  }));
}

/** Whether all places one question finds are found by another: the same in another order, or after a change. */
function samePlaces(a: ConcordanceForm, b: ConcordanceForm): boolean {
  if (JSON.stringify({ ...a, sort: b.sort, descending: b.descending }) !== JSON.stringify(b)) return false;
  const { labels, actors, statements, coders, status, untagged } = a.filters;
  const byTags = [labels, actors, statements, coders, status, untagged].some(
    (filter) => filter !== undefined,
  );
  // What was tagged meanwhile changes which places such filters let through.
  return a.sort !== b.sort || a.descending !== b.descending || !(byTags || a.query.trim() === "");
}

/** Fetches the lines from `first` to `last` that are not there yet. */
export async function needLines(first: number, last: number): Promise<void> {
  const { asked, answer } = useConcordance.getState();
  if (!asked || !answer) return;
  const search = lastSearch;
  for (let at = Math.floor(first / page); at <= Math.floor(last / page); at++) {
    if (pages.has(at) || at * page >= answer.total) continue;
    pages.add(at);
    const more = await request("concordance:search", { ...asked, offset: at * page, limit: page });
    if (search !== lastSearch) return;
    if (more.ok) take(more.value.lines, at * page);
    else pages.delete(at);
  }
}

function take(found: readonly ConcordanceLine[], offset: number): void {
  useConcordance.setState(({ lines }) => {
    const next = new Map(lines);
    for (const [index, line] of found.entries()) next.set(offset + index, line);
    return { lines: next };
  });
}

/** Chooses lines by key, or lets go of them. */
export function chooseLines(keys: readonly string[], on: boolean): void {
  useConcordance.setState(({ chosen, lines }) => {
    const next = new Map(chosen);
    const wanted = new Set(keys);
    if (!on) for (const key of keys) next.delete(key);
    else {
      for (const line of lines.values()) {
        const key = lineKey(line);
        if (wanted.has(key)) next.set(key, { article: line.article, start: line.start, end: line.end });
      }
    }
    return { chosen: next };
  });
}

/** Chooses every line found, in view or not. */
export async function chooseAllLines(): Promise<void> {
  const { asked, answer } = useConcordance.getState();
  if (!asked || !answer) return;
  const search = lastSearch;
  const chosen = new Map<string, Place>();
  for (let offset = 0; offset < answer.total; offset += wholePage) {
    const some = await request("concordance:search", { ...asked, offset, limit: wholePage });
    if (search !== lastSearch) return;
    if (!some.ok) {
      notifyError(some.error);
      return;
    }
    for (const line of some.value.lines) {
      chosen.set(lineKey(line), { article: line.article, start: line.start, end: line.end });
    }
    if (some.value.lines.length === 0) break;
  }
  useConcordance.setState({ chosen });
}

/** Lets go of all lines. */
export function chooseNoLines(): void {
  useConcordance.setState({ chosen: new Map() });
}

/** Forgets everything, when the project is closed. */
export function forgetConcordance(): void {
  lastSearch += 1;
  pages.clear();
  useConcordance.setState({
    form: emptyForm,
    asked: undefined,
    answer: undefined,
    lines: new Map(),
    chosen: new Map(),
    searching: false,
    wrong: undefined,
  });
}
