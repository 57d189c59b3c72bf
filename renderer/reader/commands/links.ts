import type { EditorState } from "prosemirror-state";
import type { LinkRole } from "#shared/model/codebook";
import { articleOf, selectedSpan } from "../article-state";
import { ask, type Command } from "../requests";

/** The roles with `key`, whatever its width and case. */
export function rolesForKey(roles: readonly LinkRole[], key: string): LinkRole[] {
  const wanted = key.normalize("NFKC").toLowerCase();
  return roles.filter((role) => role.key?.toLowerCase() === wanted);
}

/** The role that `key` links the selected span with; undefined when there is none that may start from its label. */
export function roleForKey(state: EditorState, key: string): LinkRole | undefined {
  const span = selectedSpan(state);
  return span && rolesForKey(articleOf(state).roles, key).find(({ from }) => from.includes(span.label));
}

/** Asks what the selected span should be linked to in the role that `key` stands for. */
export function linkByKey(key: string): Command {
  return (state, dispatch) => {
    const span = selectedSpan(state);
    const role = roleForKey(state, key);
    if (!span || !role || articleOf(state).readOnly) return false;
    dispatch?.(ask(state.tr, { kind: "link-key", span: span.id, role: role.id }));
    return true;
  };
}

/** Asks in which role, and to what, the selected span should be linked. */
export const linkAny: Command = (state, dispatch) => {
  const span = selectedSpan(state);
  const { roles, readOnly } = articleOf(state);
  if (!span || readOnly || !roles.some(({ from }) => from.includes(span.label))) return false;
  dispatch?.(ask(state.tr, { kind: "link-any", span: span.id }));
  return true;
};

/** Asks to take over what is proposed for the selected span. */
export const takeProposals: Command = (state, dispatch) => {
  const span = selectedSpan(state);
  if (!span || articleOf(state).readOnly) return false;
  dispatch?.(ask(state.tr, { kind: "proposals", span: span.id }));
  return true;
};
