import { app, type Session } from "electron";
import { devOrigin, isOurUrl, pageOrigin } from "./page-origin";

const blocked: string[] = [];

/** Addresses that were asked for and refused since the start: empty unless something is wrong. */
export function blockedRequests(): string[] {
  return [...blocked];
}

const switches: ReadonlyArray<readonly [name: string, value?: string]> = [
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["disable-sync"],
  ["disable-quic"],
  ["no-pings"],
  ["no-first-run"],
  ["disable-breakpad"],
  ["dns-prefetch-disable"],
  [
    "disable-features",
    "AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,InterestFeedContentSuggestions,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,SpareRendererForSitePerProcess,Translate",
  ],
];

/** Switches Chromium's own traffic off. Has to run before Electron is ready, or the first look-ups have already left. */
export function closeNetworkBeforeReady(): void {
  for (const [name, value] of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  // The one that counts: nothing resolves, addresses in digits included, for Chromium's own services too.
  const exception = devOrigin() ? ", EXCLUDE 127.0.0.1" : "";
  app.commandLine.appendSwitch("host-resolver-rules", `MAP * ~NOTFOUND${exception}`);
  app.on("web-contents-created", (_event, contents) => {
    // STUN packets pass the resolver rules and the request filter; this policy stops them.
    contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-frame-navigate", (event) => {
      // Loading the same page again is the way out of a fault; nothing else is a place to go.
      const again = event.isMainFrame && event.url === contents.getURL() && isOurUrl(event.url);
      if (!again) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
  });
}

/** Whether a page may load `url`: our own files, what the page itself made, and the developer tools. */
export function isAllowedUrl(url: string, development: string | undefined): boolean {
  const schemes = ["devtools://", "blob:app://wortlaut/", "data:"];
  if (url.startsWith(`${pageOrigin}/`) || schemes.some((scheme) => url.startsWith(scheme))) return true;
  if (!development) return false;
  return url.startsWith(`${development}/`) || url.startsWith(`${development.replace(/^http/, "ws")}/`);
}

/** Cancels every request that leaves the application, and refuses permissions, devices and downloads. */
export function closeNetwork(session: Session): void {
  const development = devOrigin();
  session.webRequest.onBeforeRequest((details, callback) => {
    const allowed = isAllowedUrl(details.url, development);
    if (!allowed && blocked.length < 1000) blocked.push(details.url);
    callback({ cancel: !allowed });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
}
