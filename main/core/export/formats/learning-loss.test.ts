import { expect, it } from "vitest";
import { lossMessages } from "#shared/messages/dataset";
import { articleParts, headParts } from "../loss-report";
import { conll } from "./conll";
import { doccano } from "./doccano";
import { labelStudio } from "./label-studio";
import { parquet } from "./parquet";
import { prodigyJsonl } from "./prodigy-jsonl";
import { spacyJsonl } from "./spacy-jsonl";

it.each([conll, doccano, labelStudio, parquet, prodigyJsonl, spacyJsonl])(
  "what $name leaves out is said in every language",
  ({ cannotCarry }) => {
    const parts: Record<string, { what: string }> = { ...articleParts, ...headParts };
    for (const [part, why] of Object.entries(cannotCarry)) {
      expect(lossMessages).toHaveProperty([why]);
      expect(lossMessages).toHaveProperty([parts[part]?.what ?? part]);
    }
  },
);
