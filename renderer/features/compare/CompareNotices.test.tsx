// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useCompare } from "../../state/compare-store";
import { CompareNotices } from "./CompareNotices";

afterEach(() => {
  cleanup();
  useCompare.setState(useCompare.getInitialState());
});

test("a language that is written in no known way is named as it is written", () => {
  const comparison = {
    ...{ articles: [], passages: [], clusters: [], pairs: [], ms: 0 },
    notices: [
      { code: "mixed-languages" as const, subject: "a_1", value: "en_US" },
      { code: "no-stemmer" as const, subject: "a_2", value: "cs_CZ" },
      { code: "no-stemmer" as const, subject: "a_3", value: "pl" },
    ],
  };
  useCompare.setState({ comparison });
  render(<CompareNotices columns={[]} />);
  expect(screen.getByText(/cs_CZ/)).toBeTruthy();
  expect(screen.getByText(/Polish/)).toBeTruthy();
});
