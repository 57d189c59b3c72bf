import type { UiLanguage } from "#shared/messages/define";
import type { Codebook } from "#shared/model/codebook";

type Parts = Pick<Codebook, "labels" | "roles">;

/** What differs between two states of the codebook, a sentence each. */
export function differencesInWords(_before: Parts, _after: Parts, _language: UiLanguage): string[] {
  return [];
}
