import { expect, test } from "../fixtures/test";
import { tryEverything } from "./attempts";
import { type Listener, listen } from "./listener";

let listener: Listener;
test.beforeEach(async () => {
  listener = await listen();
});
test.afterEach(() => listener.close());

/** Chromium tries some things late; this long nothing may come. */
const patience = 1000;

test("the listener would notice", async () => {
  await fetch(`http://127.0.0.1:${listener.tcp}/seen`);
  expect(listener.arrived).toContain("TCP GET /seen HTTP/1.1");
});

test("nothing the page does reaches anybody", async ({ wortlaut, page }) => {
  wortlaut.mayHaveFaults = true;
  const ended = await page.evaluate(tryEverything, { tcp: listener.tcp, udp: listener.udp });
  await page.waitForTimeout(patience);
  expect(listener.arrived, JSON.stringify(ended)).toEqual([]);
  expect(ended.window).toBe("refused");
  expect(page.url()).toBe("app://wortlaut/");
});

test("not even a page without a policy reaches anybody", async ({ wortlaut }) => {
  wortlaut.mayHaveFaults = true;
  const ended = await wortlaut.app.evaluate(
    async ({ BrowserWindow }, { script, ports }) => {
      const webPreferences = { sandbox: true, contextIsolation: true };
      const window = new BrowserWindow({ show: false, webPreferences });
      await window.loadURL("data:text/html,<title>free</title><body></body>");
      const answer = await window.webContents.executeJavaScript(`(${script})(${JSON.stringify(ports)})`);
      window.destroy();
      return answer as Record<string, string>;
    },
    { script: tryEverything.toString(), ports: { tcp: listener.tcp, udp: listener.udp } },
  );
  await wortlaut.page.waitForTimeout(patience);
  expect(listener.arrived, JSON.stringify(ended)).toEqual([]);
});

test("the main process reaches nobody through Chromium", async ({ wortlaut }) => {
  wortlaut.mayBeBlocked = true;
  const ended = await wortlaut.app.evaluate(async ({ net, session }, port) => {
    const addresses = [`http://127.0.0.1:${port}/main`, `http://localhost:${port}/main`, "http://192.0.2.1/"];
    const results: string[] = [];
    for (const address of addresses) {
      results.push(await net.fetch(address).then(() => "answered", String));
    }
    // A session of its own has no request filter; the resolver rules still hold.
    const other = session.fromPartition("other");
    results.push(await other.fetch(`http://127.0.0.1:${port}/other`).then(() => "answered", String));
    return results;
  }, listener.tcp);
  expect(ended.filter((result) => result === "answered")).toEqual([]);
  expect(listener.arrived).toEqual([]);
});

test("a redirect from one of our own addresses leads nowhere", async ({ wortlaut, page }) => {
  wortlaut.mayHaveFaults = true;
  await wortlaut.app.evaluate(({ session }, target) => {
    session.defaultSession.protocol.unhandle("app");
    session.defaultSession.protocol.handle("app", () => Response.redirect(target, 302));
  }, `http://127.0.0.1:${listener.tcp}/redirected`);
  const ended = await page.evaluate(async () => {
    const image = document.createElement("img");
    image.src = "app://wortlaut/redirect.png";
    document.body.append(image);
    return fetch("app://wortlaut/redirect").then(
      (answer) => answer.text(),
      (error) => String(error),
    );
  });
  await page.reload().catch(() => undefined);
  await page.waitForTimeout(patience);
  expect(ended).not.toBe("ok");
  expect(listener.arrived).toEqual([]);
});
