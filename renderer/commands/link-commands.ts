import type { Behaviour } from "./behaviour";

const off: Behaviour = { run: () => undefined, isEnabled: () => false };

/** Commands that link spans, go through suggestions and tag everywhere. */
export const linkCommands = {
  "link.speaker": off,
  "link.date": off,
  "link.statement": off,
  "link.entry": off,
  "link.any": off,
  "suggestion.next": off,
  "suggestion.previous": off,
  "suggestion.accept": off,
  "suggestion.reject": off,
  "suggestion.other-reading": off,
  "suggestion.accept-proposals": off,
  "suggestion.accept-dates": off,
  "suggestion.accept-known": off,
  "tag.everywhere": off,
  "view.suggestions": off,
  "help.guideline": off,
} satisfies Record<string, Behaviour>;
