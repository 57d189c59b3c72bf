// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { ok } from "#shared/result";
import { FakeMain } from "../dev/fake-bridge";
import { refreshClaimsTable } from "./claims-table-store";
import { openComparison } from "./compare-store";
import { refreshOverview } from "./overview-store";
import { refreshProject, startProject } from "./project-actions";
import { receiveCatalogue, useProject } from "./project-store";

const answers = {
  "claims:table": { sources: [], rows: [], withoutStatement: [], empty: 0, ms: 0 },
  "compare:overview": {
    articles: [],
    words: new Uint32Array(),
    pairs: {
      a: new Uint32Array(),
      b: new Uint32Array(),
      sharedA: new Uint32Array(),
      sharedB: new Uint32Array(),
    },
    ...{ clusters: [], notices: [], cached: false, ms: 0 },
  },
  "compare:articles": { articles: [], passages: [], clusters: [], pairs: [], notices: [], ms: 0 },
};
let asked: string[] = [];

beforeEach(async () => {
  asked = [];
  const bridge = new FakeMain(4).bridge();
  const answering = new Proxy(bridge, {
    get: (target, name) => {
      if (!Object.hasOwn(answers, name)) return target[name as keyof typeof target];
      return async () => {
        asked.push(String(name));
        return ok(answers[name as keyof typeof answers]);
      };
    },
  });
  Object.defineProperty(window, "wortlaut", { value: answering, configurable: true });
  await startProject();
});

afterEach(() => useProject.setState({ phase: "none", snapshot: undefined }));

const refresh = async () => {
  asked = [];
  await Promise.all([refreshClaimsTable(), refreshOverview()]);
  return asked.toSorted();
};

test("what is known is not asked again, until work of others comes in or the project is read again", async () => {
  expect(await refresh()).toEqual(["claims:table", "compare:overview"]);
  expect(await refresh()).toEqual([]);
  const row = useProject.getState().snapshot?.articles[0];
  if (!row) throw new Error("no article");
  receiveCatalogue({ articles: [row] });
  expect(await refresh()).toEqual(["claims:table", "compare:overview"]);
  await refreshProject();
  expect(await refresh()).toEqual(["claims:table", "compare:overview"]);
});

test("a comparison that is looked at follows work of others", async () => {
  openComparison(["a_1", "a_2"]);
  await Promise.resolve();
  asked = [];
  const row = useProject.getState().snapshot?.articles[0];
  if (!row) throw new Error("no article");
  receiveCatalogue({ articles: [row] });
  await Promise.resolve();
  expect(asked).toEqual(["compare:articles"]);
});
