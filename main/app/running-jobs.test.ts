import { describe, expect, test, vi } from "vitest";
import { RunningJobs } from "./running-jobs";

describe("running jobs", () => {
  test("tell how far they are, not too often, and always the end", async () => {
    const told: number[] = [];
    const jobs = new RunningJobs(({ done }) => told.push(done));
    await jobs.run("import", async ({ onProgress }) => {
      for (let done = 0; done <= 1000; done++) onProgress({ phase: "read", done, total: 1000 });
    });
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1000);
    expect(told.length).toBeLessThan(100);
  });

  test("can be cancelled by the id they report", async () => {
    const jobs = new RunningJobs(({ job }) => jobs.cancel(job));
    const stopped = await jobs.run("export", async ({ signal, onProgress }) => {
      onProgress({ phase: "write", done: 0, total: 1 });
      return signal.aborted;
    });
    expect(stopped).toBe(true);
  });

  test("are running until they settle, also by failing", async () => {
    const jobs = new RunningJobs(vi.fn());
    const work = jobs.run("import", async () => {
      expect(jobs.isRunning("import")).toBe(true);
      expect(jobs.isRunning("export")).toBe(false);
      throw new Error("broken");
    });
    await expect(work).rejects.toThrow("broken");
    expect(jobs.isRunning("import")).toBe(false);
  });
});
