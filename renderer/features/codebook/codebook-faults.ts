import type { CodebookDraft } from "../../state/codebook-store";

/** What must be put right before the draft can be saved, in words of the screen. */
export function codebookFaults(_draft: CodebookDraft): string[] {
  return [];
}

/** What makes labels hard to tell apart, in words of the screen. */
export function codebookHints(_draft: CodebookDraft): string[] {
  return [];
}
