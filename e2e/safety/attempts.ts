/** Every way a page has to reach `port` of this computer; answers how each ended. Runs in the page. */
export async function tryEverything(ports: { tcp: number; udp: number }): Promise<Record<string, string>> {
  const http = `http://127.0.0.1:${ports.tcp}/`;
  const ended: Record<string, string> = {};
  const within = (attempt: Promise<string>) =>
    Promise.race([attempt, new Promise<string>((resolve) => setTimeout(resolve, 1500, "no answer"))]);
  const element = (name: string, attributes: Record<string, string>, parent: Element = document.body) =>
    new Promise<string>((resolve) => {
      const made = document.createElement(name);
      made.addEventListener("load", () => resolve("load"));
      made.addEventListener("error", () => resolve("error"));
      try {
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
        parent.append(made);
      } catch (error) {
        resolve(String(error));
      }
    });
  ended.fetch = await within(
    fetch(`${http}fetch`).then(
      () => "answered",
      (error) => String(error),
    ),
  );
  const quiet = fetch(`${http}no-cors`, { mode: "no-cors" });
  ended["fetch without CORS"] = await within(
    quiet.then(
      () => "answered",
      (error) => String(error),
    ),
  );
  ended.image = await within(element("img", { src: `${http}image` }));
  for (const rel of [
    "preconnect",
    "prefetch",
    "dns-prefetch",
    "preload",
    "stylesheet",
    "modulepreload",
    "icon",
  ]) {
    const attributes = { rel, href: `${http}${rel}`, ...(rel === "preload" ? { as: "image" } : {}) };
    ended[`link ${rel}`] = await within(element("link", attributes, document.head));
  }
  for (const name of ["iframe", "embed", "video", "audio", "track"]) {
    ended[name] = await within(element(name, { src: `${http}${name}` }));
  }
  ended.object = await within(element("object", { data: `${http}object` }));
  ended.websocket = await within(
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${ports.tcp}/ws`);
      socket.onopen = () => resolve("answered");
      socket.onerror = () => resolve("error");
    }),
  );
  ended.beacon = String(navigator.sendBeacon(`${http}beacon`, "x"));
  ended["event source"] = await within(
    new Promise((resolve) => {
      const source = new EventSource(`${http}events`);
      source.onopen = () => resolve("answered");
      source.onerror = () => resolve("error");
    }),
  );
  const form = document.createElement("form");
  form.action = `${http}form`;
  form.method = "post";
  document.body.append(form);
  form.submit();
  const link = document.createElement("a");
  link.href = `${http}click`;
  link.setAttribute("ping", `${http}ping`);
  document.body.append(link);
  link.click();
  ended.window = window.open(`${http}window`) === null ? "refused" : "opened";
  ended.address = await within(
    new Promise((resolve) => {
      location.href = `${http}address`;
      setTimeout(resolve, 300, location.href);
    }),
  );
  ended.webrtc = await within(reachByWebRtc(ports.udp));
  return ended;

  async function reachByWebRtc(port: number): Promise<string> {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    connection.createDataChannel("x");
    const gathered = new Promise<string>((resolve) => {
      connection.onicegatheringstatechange = () => {
        if (connection.iceGatheringState === "complete") resolve("gathered");
      };
    });
    await connection.setLocalDescription(await connection.createOffer());
    return gathered;
  }
}
