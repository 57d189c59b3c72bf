import { useMemo } from "react";
import type { Passage, PassageKind } from "#shared/compare/passage";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import { followNext } from "../../state/compare-store";
import {
  confirmLinks,
  decisionsOf,
  forgetDecisions,
  retypeLinks,
  separateLinks,
} from "../../state/decide-passages";
import { useProject } from "../../state/project-store";
import { announce } from "../../state/reader-store";
import type { SharedPassage } from "../../state/shared-passages";

/** What a person can say about the passage that is looked at; each is one step of undo. */
export interface Judging {
  canJudge: boolean;
  confirm: () => Promise<void>;
  separate: (links: readonly Passage[]) => Promise<void>;
  retype: (kind: PassageKind) => Promise<void>;
  forget: () => Promise<void>;
}

/** Judges `passage`. */
export function useJudging(passage: SharedPassage | undefined): Judging {
  const t = useMessages(compareMessages);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  return useMemo(() => {
    const links = passage?.links ?? [];
    const canJudge = links.length > 0 && !readOnly;
    const telling = async (words: string, doing: Promise<boolean>) => {
      const done = await doing;
      if (done) announce(words, true);
      return done;
    };
    return {
      canJudge,
      confirm: async () => {
        if (canJudge) await telling(t("didConfirm"), confirmLinks(links));
      },
      separate: async (some) => {
        if (!canJudge || some.length === 0) return;
        // Where it is gone, one goes on from there.
        followNext(some.length === links.length);
        if (!(await telling(t("didSeparate"), separateLinks(some)))) followNext(false);
      },
      retype: async (kind) => {
        if (canJudge) await telling(t("didRetype", { kind: t(kind) }), retypeLinks(links, kind));
      },
      forget: async () => {
        if (canJudge) await telling(t("didForget"), forgetDecisions(decisionsOf(links)));
      },
    };
  }, [passage, readOnly, t]);
}
