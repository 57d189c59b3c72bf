import { useMemo } from "react";
import type { UiLanguage } from "#shared/messages/define";
import { statisticsMessages } from "#shared/messages/statistics";
import type { Codebook } from "#shared/model/codebook";
import type { Coder } from "#shared/model/project";
import { publishedInWords } from "../../i18n/dates";
import { type Say, useLanguage, useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { cssColour } from "../../ui/label-colour";

/** How bars of a label are drawn: by colour, and by a hatching for whom colours are alike. */
export interface Look {
  /** As CSS has it. */
  colour: string;
  /** Number of the hatching; 0 is none. */
  hatching: number;
}

/** What things are called on the screen. */
export interface Names {
  label: (id: string) => string;
  look: (id: string) => Look;
  coder: (id: string) => string;
  source: (name: string) => string;
  month: (key: string) => string;
  attribute: (label: string, id: string) => string;
  value: (label: string, attribute: string, value: string) => string;
}

/** How bars are drawn that stand for no label. */
export const plainLook: Look = { colour: "var(--accent)", hatching: 0 };

type Parts = {
  codebook: Pick<Codebook, "labels"> | undefined;
  coders: ReadonlyArray<Pick<Coder, "id" | "name">>;
};

/** The names of labels, coders and so on; ids where a name is not known any more. */
export function namesOf(
  { codebook, coders }: Parts,
  t: Say<typeof statisticsMessages>,
  language: UiLanguage,
): Names {
  const labels = new Map((codebook?.labels ?? []).map((label, place) => [label.id, { label, place }]));
  const definition = (label: string, id: string) =>
    labels.get(label)?.label.attributes.find((attribute) => attribute.id === id);
  return {
    label: (id) => (id === "" ? t("anyLabel") : (labels.get(id)?.label.name ?? id)),
    look: (id) => {
      const known = labels.get(id);
      return known ? { colour: barColour(known.label.colour), hatching: known.place } : unknownLook;
    },
    coder: (id) => coders.find((coder) => coder.id === id)?.name ?? id,
    source: (name) => name || t("noSource"),
    month: (key) => (key === "" ? t("noMonth") : publishedInWords(key, language, "short")),
    attribute: (label, id) =>
      t("attributeOf", {
        label: labels.get(label)?.label.name ?? label,
        attribute: definition(label, id)?.name ?? id,
      }),
    value: (label, attribute, value) => {
      const known = definition(label, attribute);
      if (value === "") return t("noValue");
      if (known?.type === "yes-no") return t(value === "true" ? "yes" : "no");
      return known?.values?.find((one) => one.id === value)?.name ?? value;
    },
  };
}

/** A colour of one's own is brought nearer to the ink, as in the text, so that it is seen in both themes. */
function barColour(colour: string): string {
  const css = cssColour(colour);
  return css.startsWith("#") ? `color-mix(in srgb, ${css} 70%, var(--ink))` : css;
}

const unknownLook: Look = { colour: "var(--slate)", hatching: 1 };

/** The same for the open project. */
export function useNames(): Names {
  const t = useMessages(statisticsMessages);
  const language = useLanguage();
  const codebook = useProject((state) => state.snapshot?.codebook);
  const coders = useProject((state) => state.snapshot?.coders);
  return useMemo(
    () => namesOf({ codebook, coders: coders ?? [] }, t, language),
    [codebook, coders, t, language],
  );
}
