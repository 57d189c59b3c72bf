import { expect, test } from "../fixtures/test";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard";

test("every answer carries the policy", async ({ page }) => {
  const headers = await page.evaluate(async () => {
    const paths = ["/", "/index.html", "/no-such-file.js", "/%2e%2e%2fmain/index.js"];
    const answers = await Promise.all(paths.map((path) => fetch(path)));
    return answers.map((answer) => ({
      status: answer.status,
      policy: answer.headers.get("content-security-policy"),
      sniff: answer.headers.get("x-content-type-options"),
    }));
  });
  expect(headers.map(({ status }) => status)).toEqual([200, 200, 404, 403]);
  for (const header of headers) expect(header).toMatchObject({ policy, sniff: "nosniff" });
});

test("no file outside the page's own folder is served", async ({ wortlaut, page }) => {
  wortlaut.mayHaveFaults = true;
  const addresses = [
    "app://wortlaut/../main/index.js",
    "app://wortlaut/%2e%2e/main/index.js",
    "app://wortlaut/%2e%2e%2fmain%2findex.js",
    "app://wortlaut/..%5c..%5cpackage.json",
    "app://wortlaut//etc/passwd",
    "app://wortlaut/assets/..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd",
    "app://other/index.html",
    "file:///etc/passwd",
  ];
  const answers = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map((url) =>
          fetch(url).then(
            (answer) => `${answer.status}`,
            () => "refused",
          ),
        ),
      ),
    addresses,
  );
  for (const [index, answer] of answers.entries()) {
    expect(["403", "404", "refused"], addresses[index]).toContain(answer);
  }
});

test("inline code, inline style and evaluation are refused", async ({ wortlaut, page }) => {
  wortlaut.mayHaveFaults = true;
  const results = await page.evaluate(async () => {
    const ran: string[] = [];
    (window as unknown as { ran: string[] }).ran = ran;
    const attempt = (name: string, action: () => void) => {
      try {
        action();
      } catch {
        ran.push(`${name} threw`);
      }
    };
    // In a turn of its own: code that a test hands in directly may evaluate, as a debugger's may.
    setTimeout(() => {
      // biome-ignore lint/security/noGlobalEval: to see that it is refused
      attempt("eval", () => globalThis.eval("window.ran.push('eval')")); // oxlint-disable-line no-eval
      // oxlint-disable-next-line typescript/no-implied-eval
      attempt("Function", () => new Function("window.ran.push('Function')")());
    });
    attempt("innerHTML", () => {
      document.createElement("div").innerHTML = "<img src=x onerror=\"window.ran.push('img')\">";
    });
    attempt("policy", () => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(n: string, r: object): void };
      };
      trustedTypes.createPolicy("own", {});
    });
    attempt("script", () => {
      const script = document.createElement("script");
      script.textContent = "window.ran.push('script')";
      document.head.append(script);
    });
    const style = document.createElement("style");
    style.textContent = "body { outline: 7px solid }";
    document.head.append(style);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { ran, outline: getComputedStyle(document.body).outlineWidth };
  });
  expect(results.ran.filter((entry) => !entry.endsWith(" threw"))).toEqual([]);
  expect(results.ran).toEqual(
    expect.arrayContaining(["eval threw", "Function threw", "innerHTML threw", "policy threw"]),
  );
  expect(results.outline).not.toBe("7px");
});

test("the page cannot be led away, nor open another", async ({ wortlaut, page }) => {
  wortlaut.mayHaveFaults = true;
  for (const address of ["app://wortlaut/index.html?other", "data:text/html,gone", "file:///etc/passwd"]) {
    await page.evaluate((url) => {
      location.href = url;
    }, address);
    await page.waitForTimeout(100);
    expect(page.url(), address).toBe("app://wortlaut/");
  }
  // An empty page needs no loading and cannot be stopped; the window goes back to its own.
  await page.evaluate(() => {
    location.href = "about:blank";
  });
  await page.waitForURL("app://wortlaut/");
  await page.locator("#root > :not(template)").first().waitFor();
  const opened = await page.evaluate(() => [window.open("about:blank"), window.open("app://wortlaut/")]);
  expect(opened).toEqual([null, null]);
  expect(wortlaut.app.windows()).toHaveLength(1);
});

test("the page can be loaded again after a fault", async ({ page }) => {
  await page.evaluate(() => {
    (window as unknown as { before: boolean }).before = true;
    location.reload();
  });
  await page.waitForFunction(() => !("before" in window));
  await page.locator("#root > :not(template)").first().waitFor();
  expect(page.url()).toBe("app://wortlaut/");
});
