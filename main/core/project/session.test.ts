import { afterAll, describe, expect, it } from "vitest";
import { change, cleanUp, must, openFixture, sampleText, tag } from "./fixture-project";
import { openProject } from "./open-project";

afterAll(cleanUp);

describe("ProjectSession", () => {
  it("saves a span, takes it back and makes it again, also after a restart", async () => {
    const { folder, session, coder, articles } = await openFixture();
    const article = articles[0]?.id ?? "";
    const applied = must(
      await session.apply(change(tag({ coder, article }, sampleText, "actor", 4, 33, "s_1"))),
    );
    expect(applied.change).toBe(2);
    await session.close();
    const again = must(await openProject(folder));
    expect(again.problems()).toEqual([]);
    const spans = async () => must(await again.annotations(coder, article)).spans.map(({ id }) => id);
    expect(await spans()).toEqual(["s_1"]);
    must(await again.undo());
    expect(await spans()).toEqual([]);
    must(await again.redo());
    expect(await spans()).toEqual(["s_1"]);
    await again.close();
  });
});
