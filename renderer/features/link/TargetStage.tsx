import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { linkMessages } from "#shared/messages/link";
import type { Span } from "#shared/model/annotations";
import type { LinkRole } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { twinsOf } from "../../state/link-ops";
import { linkTo } from "../../state/link-store";
import { useSession } from "../../state/session-store";
import type { Candidate } from "./candidate";
import { TargetRow } from "./TargetRow";
import { useCandidates } from "./use-candidates";

/** What a role leads to: numbers choose at once, letters narrow the list, Enter takes the marked row. */
export function TargetStage({ span, role }: { span: Span; role: LinkRole }) {
  const t = useMessages(linkMessages);
  const forStatement = role.to.includes("statement");
  const prefilled = forStatement ? span.quote.replace(/\s+/gu, " ").trim() : "";
  const [query, setQuery] = useState(prefilled);
  const [typed, setTyped] = useState(false);
  const [place, setPlace] = useState(0);
  const candidates = useCandidates(span, role, typed || !forStatement ? query : span.quote);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const current = Math.min(place, candidates.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked row is kept in view.
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current, candidates]);
  const twins = useTwins(span, role);
  const choose = (candidate: Candidate | undefined, all = false) => {
    if (candidate) void linkTo(span.id, role, candidate.choice, all ? twins : []);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyTarget(event, typed, candidates, current);
    if (next === undefined) return;
    event.preventDefault();
    if (typeof next === "number") setPlace(next);
    else choose(next.chosen, event.shiftKey);
  };
  return (
    <>
      <div className="link-head">
        <span className="link-title">{role.name}</span>
        <input
          ref={field}
          className="link-input"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={candidates.length > 0 ? `${id}-${current}` : undefined}
          aria-label={role.name}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t(placeholderOf(role))}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setTyped(event.target.value !== "");
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="link-list" id={`${id}-list`} role="listbox" aria-label={t("candidates")} ref={list}>
        {candidates.map((candidate, index) => (
          <TargetRow
            key={candidate.key}
            id={`${id}-${index}`}
            candidate={candidate}
            number={index < 9 ? index + 1 : undefined}
            heading={index === 0 || candidates[index - 1]?.group !== candidate.group}
            isCurrent={index === current}
            onPoint={() => setPlace(index)}
            onChoose={(all) => choose(candidate, all)}
          />
        ))}
      </div>
      <p className="link-foot">{candidates.length === 0 ? t("nothing") : t(typed ? "keysTyped" : "keys")}</p>
      <span className="visually-hidden" role="status">
        {t("count", { count: candidates.length })}
      </span>
    </>
  );
}

const noTwins: string[] = [];

/** The same words elsewhere in the article, for roles that say who an actor is: they mean the same as a rule. */
function useTwins(span: Span, role: LinkRole): readonly string[] {
  const annotations = useSession((state) => state.open?.shown.annotations);
  const entryOnly = role.to.length === 1 && role.to[0] === "actor-entry";
  return useMemo(
    () => (annotations && entryOnly ? twinsOf(annotations, span, role.id) : noTwins),
    [annotations, entryOnly, span, role],
  );
}

function placeholderOf({ to }: LinkRole): keyof typeof linkMessages {
  if (to.includes("actor-entry")) return "actorPlaceholder";
  if (to.includes("statement")) return "statementPlaceholder";
  return to.includes("date") ? "datePlaceholder" : "anyPlaceholder";
}

/** The row to mark, or the one to take; undefined for keys that belong to the field. */
function keyTarget(
  event: KeyboardEvent,
  typed: boolean,
  candidates: readonly Candidate[],
  current: number,
): number | { chosen: Candidate | undefined } | undefined {
  const count = candidates.length;
  if (event.nativeEvent.isComposing) return undefined;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1] ?? /^[1-9]$/.exec(event.key)?.[0];
  const plain = !event.ctrlKey && !event.metaKey;
  // What has begun as typing goes on as typing: "G7", "2025".
  if (digit && plain && (event.altKey || !typed)) {
    const chosen = candidates[Number(digit) - 1];
    return chosen || event.altKey ? { chosen } : undefined;
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    return { chosen: candidates.find(({ group }) => group === "fresh") };
  }
  if (event.key === "Enter") return { chosen: candidates[current] };
  if (count === 0) return undefined;
  if (event.key === "ArrowDown") return (current + 1) % count;
  return event.key === "ArrowUp" ? (current - 1 + count) % count : undefined;
}
