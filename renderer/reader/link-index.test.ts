import { expect, test } from "vitest";
import { defaultCodebook } from "#shared/model/default-codebook";
import { linkEndsOf, rolesBetween, targetLabels } from "./link-index";

const { roles, labels } = defaultCodebook("en");

test("both ends of a link know each other, and registry entries are ends too", () => {
  const links = [
    { id: "l_1", role: "said-by", from: "s_1", to: "s_2" },
    { id: "l_2", role: "about", from: "s_1", to: "s_2" },
    { id: "l_3", role: "is", from: "s_2", to: "ac_1" },
  ];
  expect(linkEndsOf(links, "s_1")).toEqual([
    { span: "s_2", role: "said-by" },
    { span: "s_2", role: "about" },
  ]);
  expect(linkEndsOf(links, "s_2")).toEqual([
    { span: "s_1", role: "said-by" },
    { span: "s_1", role: "about" },
    { span: "ac_1", role: "is" },
  ]);
  expect(linkEndsOf(links, "s_9")).toEqual([]);
  expect(linkEndsOf([], "s_1")).toEqual([]);
});

test("roles lead from claims to actors and dates, and from actors to no span", () => {
  expect(rolesBetween(roles, "claim", "date").map(({ id }) => id)).toEqual(["when-said", "when-applies"]);
  expect(targetLabels({ roles, labels }, "claim")).toEqual(["actor", "date"]);
  expect(targetLabels({ roles, labels }, "actor")).toEqual([]);
});
